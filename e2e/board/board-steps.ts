import type { CDPSession, Locator, Page } from "@playwright/test";
import { db } from "@/lib/platform/db/client";
import { aTicket, unique } from "@/lib/testing/factories";
import { ready, test as base } from "../fixtures";
import type { Who } from "../support/sign-in";

type TicketFacts = NonNullable<Parameters<typeof aTicket>[0]>;
type Steps = {
  /** A word that only this test's tickets have: the board is narrowed to it. */
  word: string;
  aCard: (title: string, facts?: TicketFacts) => Promise<number>;
  openBoard: (who?: Who) => Promise<void>;
};

export const test = base.extend<Steps>({
  word: async ({}, use) => use(unique("mot")),
  aCard: async ({ word }, use) =>
    use(async (title, facts = {}) => (await aTicket({ ...facts, title: `${title} ${word}` })).id),
  openBoard: async ({ page, signIn, word }, use) =>
    use(async (who = "technician") => {
      await signIn(who);
      await goToBoard(page, `/board?q=${word}`);
    }),
});

/** Opens the board and waits until it answers to hands: React has taken over the cards, and the effects have run. */
export async function goToBoard(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page.locator("[data-card]"));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

export const card = (page: Page, number: number) => page.locator(`[data-card="${String(number)}"]`);
export const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
export const cardIn = (page: Page, name: string, number: number) =>
  column(page, name).locator(`[data-card="${String(number)}"]`);
/** What flies with the pointer. */
export const flying = (page: Page) => page.locator("[data-flying]");
/** What screen readers are told. */
export const spoken = (page: Page) => page.locator("[role=status].sr-only");
/** A toast, which stands in the region of announcements. */
export const said = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Annonces" }).getByText(text).first();

export async function middle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("not on the page");
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
}

/** Presses on a card and brings it over a place, without letting go. */
export async function carryByMouse(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await middle(from);
  const end = await middle(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 4, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
}

export async function dragByMouse(page: Page, from: Locator, to: Locator): Promise<void> {
  await carryByMouse(page, from, to);
  await page.mouse.up();
}

type At = { x: number; y: number };

/** A real finger, through the browser's own input. */
export async function finger(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: At[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  return {
    down: (at: At) => send("touchStart", [at]),
    move: async (from: At, to: At, steps = 10) => {
      for (let step = 1; step <= steps; step += 1) {
        const part = step / steps;
        await send("touchMove", [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
      }
    },
    up: () => send("touchEnd", []),
  };
}

/** What the ticket is in the database. */
export async function stored(number: number) {
  return db.ticket.findUniqueOrThrow({
    where: { id: number },
    select: { status: true, priority: true, leadId: true, waitingFor: true, closedReason: true, version: true },
  });
}

/** Another person's change, as if made elsewhere. */
export async function changedElsewhere(
  number: number,
  data: { status?: "waiting" | "in_progress"; priority?: "urgent" },
): Promise<void> {
  await db.ticket.update({
    where: { id: number },
    data: { ...data, version: { increment: 1 }, updatedAt: new Date() },
  });
}
