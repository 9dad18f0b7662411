import { mintToken } from "@/lib/platform/auth/one-time-token";
import { db } from "@/lib/platform/db/client";
import { aComment } from "@/lib/testing/factories";
import { demoPerson, expect, ready, type Page, type Person } from "../fixtures";
import { fileTicket, newPerson } from "../support/people";
import type { Who } from "../support/sign-in";

export type Screen = {
  name: string;
  address: string;
  /** Opens what the page only shows on demand. */
  open?: (page: Page) => Promise<void>;
  /** More of what the page shows already, built of the same parts: looking takes as long as there is to look at. */
  more?: string;
};

const DAY_MS = 24 * 60 * 60_000;

/** An invitation's link, as its mail carries it. */
async function invitationLink(person: Person): Promise<string> {
  const { token, tokenHash } = mintToken();
  await db.user.update({ where: { id: person.id }, data: { passwordHash: null } });
  await db.invitation.create({ data: { tokenHash, userId: person.id, expiresAt: new Date(Date.now() + DAY_MS) } });
  return `/reset-password/${token}`;
}

const palette = async (page: Page) => {
  // Before React has taken over, nothing hears the key.
  await ready(page.getByRole("main").getByRole("button"));
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("imprimante");
  await page.getByRole("option").first().waitFor();
};

const keys = async (page: Page) => {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
};

/** Where the page is wide enough for a table. */
const columns = async (page: Page) => {
  const button = page.getByRole("button", { name: /^(Colonnes|Columns)$/ });
  await page.getByRole("main").waitFor();
  if (!(await button.isVisible())) return;
  await ready(button);
  await button.click();
  await page.getByRole("dialog").waitFor();
};

const newReply = async (page: Page) => {
  const button = page.getByRole("button", { name: /^(Nouvelle réponse|New reply)$/ });
  await ready(button);
  await button.click();
  await page.getByRole("dialog").waitFor();
};

/** With every choice of an event in view. */
const newWebhook = async (page: Page) => {
  const button = page.getByRole("button", { name: /^(Nouveau webhook|New webhook)$/ });
  await ready(button);
  await button.click();
  await page.getByRole("switch").check();
  await page.getByRole("radio").last().check();
};

/** What was done on a ticket, and a reply that is ready. */
async function doneOn(ticketId: number, userId: number): Promise<void> {
  const entry = (text: string, position: number, doneAt: Date | null) => ({ ticketId, text, position, doneAt });
  await db.checklistEntry.createMany({ data: [entry("Câble", 1, new Date()), entry("Pilote", 2, null)] });
  const day = new Date("2026-11-20T00:00:00Z");
  await db.timeEntry.create({ data: { ticketId, userId, minutes: 90, day, line: "Sur place" } });
  const flags = { checklistCount: 2, checklistDone: 1, minutesSpent: 90 };
  await db.ticket.update({ where: { id: ticketId }, data: flags });
  const reply = { name: "Écran noir", textFr: "Bonjour {{prénom}}", textEn: "", keeper: "centre" };
  await db.cannedReply.create({ data: { ...reply, sets: { status: "waiting", checklist: ["Câble"] } } });
}

const firstTicket = async (where: Parameters<typeof db.ticket.findFirstOrThrow>[0]) =>
  (await db.ticket.findFirstOrThrow({ orderBy: { id: "asc" }, ...where, select: { id: true } })).id;

/** Pages before signing in. */
export async function publicScreens(): Promise<Screen[]> {
  return [
    { name: "sign-in", address: "/login" },
    { name: "sign-in, refused", address: "/login?error=CredentialsSignin&next=%2Ftickets" },
    { name: "register", address: "/register" },
    { name: "forgotten password", address: "/forgot-password" },
    { name: "link that is over", address: `/reset-password/${"x".repeat(43)}` },
    { name: "invitation", address: await invitationLink(await newPerson()) },
    { name: "confirmation that is over", address: `/confirm-email/${"x".repeat(43)}` },
    { name: "nothing here", address: "/nothing-here" },
    { name: "the API", address: "/api/docs", more: "section[id] section[id]:nth-of-type(n + 2)" },
  ];
}

/** A learner's pages, with what the demo centre has for one. */
export async function learnerScreens(): Promise<Screen[]> {
  const { id: requesterId } = await demoPerson("learner");
  const resolved = await firstTicket({ where: { requesterId, status: "resolved" } });
  const waiting = await firstTicket({ where: { requesterId, status: "waiting" } });
  const closed = await firstTicket({ where: { requesterId, status: "closed" } });
  return [
    { name: "my requests", address: "/tickets" },
    { name: "new request", address: "/tickets/new" },
    { name: "resolved request", address: `/tickets/${resolved}` },
    { name: "waiting request", address: `/tickets/${waiting}` },
    { name: "closed request", address: `/tickets/${closed}` },
    { name: "account", address: "/account" },
    { name: "missing request", address: "/tickets/2147483647" },
  ];
}

/** The pages of the work: board, queue, ticket. */
export async function workScreens(): Promise<Screen[]> {
  const number = await fileTicket(await newPerson(), {
    title: "Écran noir au poste 7",
    description: "Depuis ce matin.",
  });
  const { id: authorId } = await demoPerson("technician");
  await aComment(number, authorId, { kind: "note", body: "Câble à vérifier" });
  await aComment(number, authorId, { body: "J’arrive à 14 h." });
  await doneOn(number, authorId);
  return [
    { name: "board", address: "/board" },
    { name: "board, nothing", address: "/board?q=zzzzzz" },
    {
      name: "ticket beside the board",
      address: `/board?q=zzzzzz&peek=${number}`,
      open: (page) => page.getByRole("dialog").waitFor(),
    },
    { name: "queue", address: "/tickets?view=all" },
    { name: "late", address: "/tickets?view=late" },
    { name: "queue, nothing", address: "/tickets?view=all&q=zzzzzz" },
    { name: "ticket", address: `/tickets/${number}` },
    { name: "ready replies", address: "/macros" },
    { name: "ready replies, nothing", address: "/macros?q=zzzzzz" },
    { name: "new ready reply", address: "/macros", open: newReply },
    { name: "new ticket", address: "/tickets/new" },
    { name: "palette", address: "/tickets/new", open: palette },
    { name: "keys of the board", address: "/board?q=zzzzzz", open: keys },
    { name: "columns of the queue", address: "/tickets?view=all&type=request&createdFrom=2026-01-01", open: columns },
  ];
}

/** The pages of administration. */
export const adminScreens: readonly Screen[] = [
  { name: "users", address: "/admin/users" },
  { name: "users, nobody", address: "/admin/users?q=zzzzzz" },
  { name: "service accounts", address: "/admin/service-accounts" },
  { name: "teams", address: "/admin/teams" },
  { name: "categories", address: "/admin/categories" },
  { name: "deadlines", address: "/admin/sla" },
  { name: "audit log", address: "/admin/audit" },
  { name: "deliveries", address: "/admin/deliveries" },
  { name: "webhooks", address: "/admin/webhooks" },
  { name: "new webhook", address: "/admin/webhooks", open: newWebhook },
  { name: "settings", address: "/admin/settings" },
];

/** Who looks, and at what. */
export const tours: readonly {
  who: string;
  signedIn: () => Promise<Who | null>;
  screens: () => Promise<readonly Screen[]>;
}[] = [
  { who: "nobody", signedIn: () => Promise.resolve(null), screens: publicScreens },
  { who: "a learner", signedIn: () => Promise.resolve("learner"), screens: learnerScreens },
  {
    who: "a new learner",
    signedIn: () => newPerson(),
    screens: () => Promise.resolve([{ name: "no request yet", address: "/tickets" }]),
  },
  { who: "a technician", signedIn: () => Promise.resolve("technician"), screens: workScreens },
  {
    who: "a manager",
    signedIn: () => Promise.resolve("manager"),
    screens: () =>
      Promise.resolve([
        { name: "queue of a manager", address: "/tickets?view=late" },
        { name: "log of a manager, nothing", address: "/admin/audit?from=2020-01-01&to=2020-01-02" },
      ]),
  },
  { who: "an administrator", signedIn: () => Promise.resolve("admin"), screens: () => Promise.resolve(adminScreens) },
];
