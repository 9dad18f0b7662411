import { beforeAll, expect, test } from "vitest";
import { db } from "../platform/db/client";
import type { Actor } from "../platform/actor";
import { asRestricted, asTechnician } from "../testing/actors";
import { aCategory, aLearner, aTeam, aTechnician } from "../testing/factories";
import { freshDatabase } from "../testing/fresh-database";
import { usualRank } from "./board-rank";
import { TicketFilter } from "./filter-schema";
import { getBoard } from "./queries/get-board";
import { listMatching } from "./queries/list-matching";
import { listTickets } from "./queries/list-tickets";
import { addTicketTerms } from "./search-terms";
import type { Priority } from "./schema";
import { isOpen, type TicketStatus } from "./status";

const ALL = 330;
/** The newest of them; the others are still open. */
const RESOLVED = 214;

type Shape = { title: string; status: TicketStatus; priority?: Priority; categoryId?: number; teamId?: number | null };
let learner: { id: number; name: string }, category: number, rare: number, team: number, other: number;
let karim: Actor, sami: Actor;
let massive: number[];

/** Tickets with their words and access rows, each newer than the one before. */
async function someTickets(count: number, shape: (nth: number) => Shape): Promise<number[]> {
  const from = ((await db.ticket.findFirst({ orderBy: { id: "desc" }, select: { id: true } }))?.id ?? 0) + 1;
  const at = new Date();
  const rows = Array.from({ length: count }, (_, nth) => {
    const { priority = "normal", categoryId = category, teamId = team, ...facts } = shape(nth);
    const shared = { requesterId: learner.id, createdAt: at, updatedAt: at, open: isOpen(facts.status) };
    const places = { categoryId, teamId, priority, boardRank: usualRank(priority, at) };
    return { id: from + nth, description: "", ...facts, ...shared, ...places };
  });
  await db.ticket.createMany({ data: rows });
  for (const { id, title } of rows)
    await db.$transaction((tx) => addTicketTerms(tx, { id, title, description: "", requesterName: learner.name }));
  return rows.map(({ id }) => id);
}

beforeAll(async () => {
  await freshDatabase();
  learner = await aLearner();
  [category, rare] = [(await aCategory()).id, (await aCategory()).id];
  [team, other] = [(await aTeam()).id, (await aTeam()).id];
  [karim, sami] = [asTechnician(await aTechnician()), asRestricted(await aTechnician(), [team])];
  massive = await someTickets(ALL, (nth) => ({
    title: `Lotmassif poste N${String(nth)}`,
    status: nth >= ALL - RESOLVED ? "resolved" : nth === 3 ? "waiting" : "new",
    priority: nth === 3 ? "urgent" : "normal",
    categoryId: nth === 3 ? rare : category,
  }));
}, 120_000);

async function listed(actor: Actor, search: Record<string, string>): Promise<{ numbers: number[]; cut: boolean }> {
  const numbers: number[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await listTickets(actor, TicketFilter.parse(search), { limit: 50, cursor });
    numbers.push(...page.items.map(({ number }) => number));
    if (!page.nextCursor) return { numbers, cut: page.cut };
    cursor = page.nextCursor;
  }
}

const newestFirst = (ids: readonly number[]) => ids.toSorted((a, b) => b - a);

test("a word of many tickets finds those of a filter, however many newer ones are outside", async () => {
  const open = newestFirst(massive.slice(0, ALL - RESOLVED));
  const [urgent = 0] = massive.slice(3);
  for (const actor of [karim, sami]) {
    for (const q of ["lotmassif", "lotmas", "poste lotmassif"]) {
      const all = await listed(actor, { q, status: "open" });
      expect(all).toEqual({ numbers: open, cut: false });
      expect(await listed(actor, { q, status: "open", sort: "-number" })).toEqual(all);
      for (const search of [
        { status: "waiting" },
        { category: String(rare), status: "waiting" },
        { status: "open", priority: "urgent,high" },
      ])
        expect((await listed(actor, { q, ...search })).numbers, JSON.stringify(search)).toEqual([urgent]);
    }
  }
});

test("a priority alone is looked for among its own", async () => {
  for (const q of ["lotmassif", "lotmas", "poste lotmassif"])
    expect(await listed(karim, { q, priority: "urgent" })).toEqual({ numbers: massive.slice(3, 4), cut: false });
});

test("what is cut is said", async () => {
  const { numbers, cut } = await listed(karim, { q: "lotmassif", status: "resolved" });
  expect([numbers.length, cut]).toEqual([200, true]);
  expect((await listed(karim, { q: "lotmassif" })).cut).toBe(true);
  expect(await listed(karim, { q: "riendetel", status: "open" })).toEqual({ numbers: [], cut: false });
  const all = TicketFilter.parse({ q: "lotmassif", status: "resolved" });
  expect((await listMatching(karim, all)).more).toBe(true);
  expect((await listMatching(karim, { ...all, status: ["open"] })).more).toBe(false);
});

test("the board finds open tickets beside the many that are resolved", async () => {
  const board = await getBoard(karim, TicketFilter.parse({ q: "lotmassif" }));
  const counts = Object.fromEntries(board.columns.map(({ status, count }) => [status, count]));
  expect(counts).toEqual({ new: ALL - RESOLVED - 1, in_progress: 0, waiting: 1, resolved: 200 });
  expect(board.cut).toBe(true);
  expect((await getBoard(karim, TicketFilter.parse({ q: "riendetel" }))).cut).toBe(false);
});

test("in a thousand tickets that have the words, the filter's own are looked at", async () => {
  await someTickets(1_000, (nth) => ({
    title: `Foulebleue poste ${String(nth)}`,
    status: nth < 30 ? "waiting" : "closed",
    teamId: other,
  }));
  for (const q of ["foulebleue", "poste foulebleue"]) {
    const { numbers, cut } = await listed(karim, { q, status: "open" });
    expect([numbers.length, cut]).toEqual([30, false]);
    const closed = await listed(karim, { q, status: "closed" });
    expect([closed.numbers.length, closed.cut]).toEqual([200, true]);
  }
}, 60_000);

test("how often a word stands in what somebody doesn't see tells them nothing", async () => {
  const newcomer = asRestricted(await aTechnician(), [(await aTeam()).id]);
  for (const q of ["foulebleue", "riendetel", "poste foulebleue"]) {
    for (const search of [
      { q },
      { q, requester: String(learner.id) },
      { q, sort: "-number" },
      { q, team: String(other) },
    ]) {
      expect(await listed(newcomer, search)).toEqual({ numbers: [], cut: false });
      expect((await listed(sami, search)).numbers).toEqual([]);
    }
    // More of their own than a search reads: whatever the words, they are told the same.
    expect((await listed(sami, { q })).cut).toBe(true);
  }
});

test("who sees some teams' tickets is shown all of what their filter leaves, however much newer lies beside it", async () => {
  const person = await aTechnician();
  const nora = asRestricted(person, [team]);
  const [first = 0, second = 0, third = 0, fourth = 0] = massive;
  for (const [ticketId, open] of [
    [first, true],
    [massive.at(-ALL + 200) ?? 0, false],
  ] as const) {
    await db.assignment.create({ data: { ticketId, userId: person.id, lead: false } });
    const facts = { assigned: true, open, updatedAt: new Date(), publicUpdatedAt: new Date() };
    await db.ticketAccess.create({ data: { userId: person.id, ticketId, ...facts } });
  }
  await db.ticket.updateMany({ where: { id: { in: [second, third] } }, data: { updatedAt: new Date("2020-06-01") } });
  await db.ticket.update({ where: { id: fourth }, data: { offered: true } });
  for (const q of ["lotmassif", "lotmas", "poste lotmassif"]) {
    expect((await listed(nora, { q })).cut).toBe(true);
    const own = await listed(nora, { q, assignee: "me" });
    expect(own).toEqual({ numbers: newestFirst([first, massive.at(-ALL + 200) ?? 0]), cut: false });
    expect(await listed(nora, { q, assignee: "me", sort: "-number" })).toEqual(own);
    expect(await listed(nora, { q, updatedTo: "2020-12-31" })).toEqual({ numbers: [third, second], cut: false });
    expect(await listed(nora, { q, offered: "yes", team: "mine" })).toEqual({ numbers: [fourth], cut: false });
    const board = await getBoard(nora, TicketFilter.parse({ q, assignee: "me" }));
    expect(board.cut).toBe(false);
  }
});
