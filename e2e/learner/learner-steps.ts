import type { Locator, Page } from "@playwright/test";
import { db } from "@/lib/platform/db/client";
import { asPerson } from "@/lib/testing/actors";
import { unique } from "@/lib/testing/factories";
import { changeStatus } from "@/lib/tickets/commands/change-status";
import { commentOnTicket } from "@/lib/tickets/commands/comment-on-ticket";
import { takeTicket } from "@/lib/tickets/commands/take-ticket";
import { ready, test as base, type Person } from "../fixtures";

type Facts = { title?: string; description?: string };
type Steps = {
  /** A learner of this test alone, signed in. */
  lea: Person;
  /** A technician called Karim, of this test alone. */
  karim: Person;
  /** A new request of Léa's. */
  newRequest: (facts?: Facts) => Promise<number>;
};

export const test = base.extend<Steps>({
  lea: async ({ newPerson, signIn }, use) => {
    const lea = await newPerson({ name: `Léa ${unique("F")}` });
    await signIn(lea);
    await use(lea);
  },
  karim: async ({ newPerson }, use) => use(await newPerson({ name: `Karim ${unique("T")}`, role: "technician" })),
  newRequest: async ({ lea, fileTicket }, use) =>
    use((facts = {}) =>
      fileTicket(facts.title ?? `Écran noir ${unique("mot")}`, { by: lea, description: facts.description ?? "" }),
    ),
});

/** What the team does to a request, with the product's own commands. */
export const team = {
  take: (person: Person, number: number) => takeTicket(asPerson(person), { number }),
  reply: (person: Person, number: number, body: string, resolve = false) =>
    commentOnTicket(asPerson(person), { number, kind: "reply", body, resolve }),
  waitFor: async (person: Person, number: number) => {
    const { version } = await db.ticket.findUniqueOrThrow({ where: { id: number }, select: { version: true } });
    return changeStatus(asPerson(person), { number, status: "waiting", waitingFor: { kind: "requester" }, version });
  },
};

/** The numbers and titles of the requests that a person has made. */
export async function requestsOf(person: Person) {
  return db.ticket.findMany({
    where: { requesterId: person.id },
    select: { id: true, title: true, description: true, urgency: true, status: true, closedReason: true },
    orderBy: { id: "asc" },
  });
}

/** What was replied on a request. */
export async function repliesOn(number: number): Promise<string[]> {
  const found = await db.comment.findMany({
    where: { ticketId: number },
    select: { body: true },
    orderBy: { id: "asc" },
  });
  return found.map(({ body }) => body);
}

export const form = (page: Page) => ({
  category: (name: string): Locator =>
    page.getByRole("radiogroup", { name: /Cela concerne quoi/ }).getByRole("radio", { name }),
  title: page.getByRole("textbox", { name: "En une phrase" }),
  description: page.getByRole("textbox", { name: /Que se passe-t-il/ }),
  send: page.getByRole("button", { name: "Envoyer" }),
  again: page.getByRole("button", { name: "Réessayer" }),
  draftMark: page.getByText("Brouillon gardé"),
});

/** Opens the form and waits until it answers to hands. */
export async function openForm(page: Page) {
  await page.goto("/tickets/new");
  await ready(page.getByRole("button", { name: /^(Envoyer|Ouvrir le ticket)$/ }));
  return form(page);
}

/** Opens a request and waits until it answers to hands. */
export async function openRequest(page: Page, number: number) {
  await page.goto(`/tickets/${number}`);
  await ready(page.locator("#reply, a[href*='about=']").first());
  return {
    status: page.getByRole("region", { name: "Où en est ma demande" }),
    conversation: page.getByRole("region", { name: "Conversation" }),
    field: page.locator("#reply"),
    send: page.getByRole("button", { name: /^Répondre à/ }),
    menu: page.getByRole("button", { name: "Plus d’actions" }),
  };
}

/** A toast that says this. */
export const said = (page: Page, text: string | RegExp) =>
  page.getByRole("region", { name: "Annonces" }).getByText(text).first();
