import { afterAll, beforeAll, expect, test } from "vitest";
import { seedBench } from "../../../prisma/seed/bench";
import { db } from "../../platform/db/client";
import { asLearner, asRestricted, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, aTeam, aTechnician, aTicket } from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { TicketFilter } from "../filter-schema";
import { exportTickets } from "./export-tickets";

const TICKETS = 3_000;
const MB = 1_048_576;

beforeAll(async () => {
  await freshDatabase();
  await seedBench({ tickets: TICKETS, comments: 0, events: false });
}, 300_000);
afterAll(async () => {
  await freshDatabase();
}, 120_000);

const wanted = { filter: {}, columns: ["number", "title"] as const, locale: "fr" };
const someone = async () => asTechnician(await aTechnician());

async function linesOf(pieces: AsyncGenerator<string>): Promise<string[]> {
  let text = "";
  for await (const piece of pieces) text += piece;
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  return text.slice(1).split("\r\n").slice(0, -1);
}

test("every ticket is in it once, a piece at a time", async () => {
  const { pieces, written, fileName } = await exportTickets(await someone(), wanted);
  const [head, ...lines] = await linesOf(pieces);
  expect(head).toBe('"N°";"Titre"');
  const numbers = lines.map((line) => Number(line.split(";")[0]));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).toHaveLength(await db.ticket.count());
  expect(written()).toEqual({ count: numbers.length, whole: true });
  expect(fileName).toMatch(/^tickets-\d{4}-\d{2}-\d{2}\.csv$/);
});

test("what changes while it is written is neither missing nor twice", async () => {
  const { pieces } = await exportTickets(await someone(), wanted);
  const { id: last } = await db.ticket.findFirstOrThrow({ orderBy: { updatedAt: "asc" }, select: { id: true } });
  let text = "";
  let nth = 0;
  for await (const piece of pieces) {
    text += piece;
    nth += 1;
    // The last of the list comes to its beginning, which has been written by then.
    if (nth === 3) await db.ticket.update({ where: { id: last }, data: { updatedAt: new Date() } });
  }
  const rows = text.split("\r\n").filter((line) => line.startsWith(`${String(last)};`));
  expect(rows).toHaveLength(1);
});

test("it stops at a number of rows and says so, and where nobody asks for more", async () => {
  const cut = await exportTickets(await someone(), { ...wanted, locale: "en", most: 450 });
  const lines = await linesOf(cut.pieces);
  expect(lines).toHaveLength(1 + 450 + 1);
  expect(lines.at(-1)).toBe('"This file stops at 450 tickets. Filter to get the others."');
  expect(cut.written()).toEqual({ count: 450, whole: false });
  const left = await exportTickets(await someone(), wanted);
  await left.pieces.next();
  await left.pieces.next();
  await left.pieces.return(undefined);
  expect(left.written()).toEqual({ count: 200, whole: false });
});

test("a file however long takes the memory of a page", async () => {
  const { pieces } = await exportTickets(await someone(), { ...wanted, columns: ["number", "title", "requester"] });
  await pieces.next();
  const before = process.memoryUsage().heapUsed;
  let largest = 0;
  for await (const piece of pieces) largest = Math.max(largest, piece.length);
  expect(largest).toBeLessThan(200 * 400);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * MB);
});

test("each row is one that the person sees, with what they chose, harmless and by the centre's clock", async () => {
  const [category, team] = [await aCategory({ name: "Réseau; wifi" }), await aTeam({ name: "@Support" })];
  const [karim, lea] = [await aTechnician(), await aLearner({ name: '=HYPERLINK("http://x")' })];
  const facts = { categoryId: category.id, requesterId: lea.id, createdAt: new Date("2026-07-01T22:30:00Z") };
  const one = await aTicket({
    ...facts,
    title: '+1 "écran"',
    teamId: team.id,
    status: "waiting",
    waitingFor: "supplier",
  });
  const other = await aTicket({ ...facts, title: "Sans service", priority: "urgent", source: "phone" });
  const asked = {
    filter: TicketFilter.parse({ category: String(category.id), sort: "number" }),
    columns: [
      "number",
      "title",
      "requester",
      "category",
      "team",
      "priority",
      "source",
      "waitingFor",
      "created",
    ] as const,
  };
  const [, ...lines] = await linesOf((await exportTickets(asTechnician(karim), { ...asked, locale: "fr" })).pieces);
  expect(lines).toEqual([
    `${String(one.id)};"'+1 ""écran""";"'=HYPERLINK(""http://x"")";"Réseau; wifi";"'@Support";"Normale";"Site";"Attend le fournisseur";"02/07/2026 00:30"`,
    `${String(other.id)};"Sans service";"'=HYPERLINK(""http://x"")";"Réseau; wifi";;"Urgente";"Téléphone";;"02/07/2026 00:30"`,
  ]);
  const restricted = await exportTickets(asRestricted(await aTechnician()), { ...asked, locale: "en" });
  const [, ...fewer] = await linesOf(restricted.pieces);
  expect(fewer).toHaveLength(1);
  expect(fewer[0]).toMatch(new RegExp(`^${String(other.id)},"Sans service",.*"2026-07-02 00:30"$`));
  await expect(exportTickets(asLearner(lea), { ...asked, locale: "fr" })).rejects.toMatchObject({ code: "forbidden" });
});

test("nobody takes file after file", async () => {
  const actor = await someone();
  for (let nth = 0; nth < 10; nth += 1) await exportTickets(actor, wanted);
  await expect(exportTickets(actor, wanted)).rejects.toMatchObject({ code: "rate_limited" });
  await exportTickets(await someone(), wanted);
});
