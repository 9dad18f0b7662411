import type { Locator, Page } from "@playwright/test";
import { db } from "@/lib/platform/db/client";
import { unique } from "@/lib/testing/factories";
import { ready, test as base, type Person } from "../fixtures";
import type { Who } from "../support/sign-in";

type Asked = { number: number; requester: Person };
type Steps = {
  /** A new ticket by a new learner called Léa. */
  aRequest: (facts?: { title?: string; description?: string }) => Promise<Asked>;
  /** A technician of this test alone. */
  aColleague: (name?: string) => Promise<Person>;
  /** Signs in and opens a ticket. */
  openTicket: (who: Who, number: number) => Promise<void>;
};

export const test = base.extend<Steps>({
  aRequest: async ({ newPerson, fileTicket }, use) =>
    use(async ({ title = "Écran noir", description = "Depuis ce matin." } = {}) => {
      const requester = await newPerson({ name: `Léa ${unique("F")}` });
      const number = await fileTicket(`${title} ${unique("mot")}`, { by: requester, description });
      return { number, requester };
    }),
  aColleague: async ({ newPerson }, use) =>
    use((name = "Karim") => newPerson({ name: `${name} ${unique("T")}`, role: "technician" })),
  openTicket: async ({ page, signIn }, use) =>
    use(async (who, number) => {
      await signIn(who);
      await goToTicket(page, number);
    }),
});

/** Opens a ticket and waits until the page answers to hands and keys. */
export async function goToTicket(page: Page, number: number): Promise<void> {
  await page.goto(`/tickets/${String(number)}`);
  await ready(page.getByRole("article").first());
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

export const conversation = (page: Page) => page.getByRole("region", { name: "Conversation" });
export const reply = (page: Page) => page.getByRole("textbox", { name: "Réponse" });
export const note = (page: Page) => page.getByRole("textbox", { name: "Note interne" });
/** A property by its name: the button that opens it. */
export const property = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^Changer\\s: ${name}`) });
/** What a toast says. */
export const said = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Annonces" }).getByText(text).first();
export const undo = (page: Page): Locator =>
  page.getByRole("region", { name: "Annonces" }).getByRole("button", { name: "Annuler" });

/** What the ticket is in the database. */
export async function stored(number: number) {
  return db.ticket.findUniqueOrThrow({
    where: { id: number },
    select: {
      status: true,
      priority: true,
      type: true,
      teamId: true,
      categoryId: true,
      leadId: true,
      waitingFor: true,
      waitingForLabel: true,
      title: true,
      description: true,
      assignments: { where: { lead: false }, select: { userId: true } },
      comments: { select: { kind: true, body: true }, orderBy: { id: "asc" } },
      followers: { select: { userId: true } },
    },
  });
}
