import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedBench } from "../../prisma/seed/bench";
import type { Actor } from "../platform/actor";
import { setClock } from "../platform/clock";
import { db } from "../platform/db/client";
import { TicketNumber } from "../platform/ids";
import { listNotifications, countUnread } from "../notifications/queries";
import { asAdmin, asLearner, asRestricted, asTechnician } from "../testing/actors";
import { aLearner, aTicket } from "../testing/factories";
import { freshDatabase } from "../testing/fresh-database";
import { measureReads, type Reads } from "../testing/measured-reads";
import { rankBeside } from "./board-neighbours";
import { CARDS_SHOWN, getBoard, listBoardColumn } from "./queries/get-board";
import { findTickets } from "./queries/find-tickets";
import { getTicket } from "./queries/get-ticket";
import { listComments } from "./queries/list-history";
import { listTickets } from "./queries/list-tickets";
import { getQueueCounts } from "./queries/queue-counts";
import { TicketFilter } from "./filter-schema";
import { laneKinds } from "./schema";

const TICKETS = 100_000;
const SHOWN = 50;

type World = Awaited<ReturnType<typeof seedBench>> & { lonely: { id: number } };
let world: World;
let measure: (run: () => Promise<unknown>) => Promise<Reads>;

beforeAll(async () => {
  await freshDatabase();
  const bench = await seedBench({ tickets: TICKETS, comments: 1, events: false });
  const lonely = await aLearner();
  const facts = { requesterId: lonely.id, categoryId: bench.categoryIds[0] ?? 0 };
  for (const title of ["Mon écran est noir", "Mon badge est refusé", "Mon poste est lent"])
    await aTicket({ ...facts, title });
  // Somebody who never looks at the bell.
  await db.$executeRaw`
    INSERT INTO Notification (userId, ticketId, kind, eventId, createdAt)
    SELECT ${bench.firstLearner}, t.id, 'replied', t.id, t.createdAt FROM Ticket t WHERE t.requesterId = ${bench.firstLearner}`;
  world = { ...bench, lonely };
  measure = await measureReads();
  // What is shared for two seconds stays shared however slow the machine: shared counts are not a list's own reads.
  const standing = new Date();
  setClock(() => standing);
  await listTickets(actors.technician(), {}, { limit: 1, cursor: null });
}, 300_000);
afterAll(async () => {
  setClock();
  await freshDatabase();
}, 120_000);

const actors = {
  technician: () => asTechnician({ id: world.firstTechnician }, { teamIds: world.teamIds.slice(0, 2) }),
  "restricted technician": () => asRestricted({ id: world.firstTechnician + 2 }, world.teamIds.slice(2, 4)),
  "learner with 3 tickets": () => asLearner(world.lonely),
  "learner with 50 tickets": () => asLearner({ id: world.firstLearner + 7 }),
  "learner with thousands of tickets": () => asLearner({ id: world.firstLearner }),
} satisfies Record<string, () => Actor>;
type ActorName = keyof typeof actors;
const everybody = Object.keys(actors) as ActorName[];
const staff = everybody.slice(0, 2);

type Search = Record<string, string>;
const forAll: Search[] = [
  {},
  { status: "open" },
  { status: "closed" },
  { status: "new,waiting" },
  { status: "resolved,new" },
  { sort: "createdAt" },
  { sort: "-createdAt", status: "open" },
  { sort: "dueAt" },
  { sort: "-dueAt", status: "open" },
  { sort: "number" },
  { sort: "-number", status: "open" },
  { category: "first" },
  { category: "first", status: "open", sort: "-createdAt" },
  { q: "ecran" },
  { q: "poste b12" },
  { q: "de" },
  { q: "po" },
  { q: "p" },
  { q: "zzzz" },
  { q: "ref1234" },
  { q: "pc1234" },
  { q: "de le la poste" },
  { q: "salle poste", status: "open" },
  { q: "poste", status: "open" },
  { q: "imprimant", status: "open" },
  { q: "ecran noir", status: "waiting", sort: "-createdAt" },
  { q: "de", status: "closed", createdFrom: "2020-01-01", createdTo: "2020-12-31" },
  { q: "imprimant" },
  { q: '+poste* -(salle) "de" l’écran', sort: "-number" },
  { updatedSince: "yesterday" },
  { urgency: "high", status: "open" },
  { waitingFor: "supplier,delivery" },
  { createdFrom: "today" },
  { createdTo: "today", updatedFrom: "today", sort: "createdAt" },
  { createdFrom: "2020-01-01", createdTo: "2020-12-31" },
  { updatedTo: "2020-12-31" },
];
const forStaff: Search[] = [
  { status: "open", assignee: "me" },
  { assignee: "me", sort: "-createdAt" },
  { status: "open", assignee: "none" },
  { status: "open", team: "mine" },
  { team: "first,none", status: "open", sort: "priority" },
  { team: "first", status: "closed", sort: "dueAt" },
  { sort: "priority" },
  { sort: "-priority", status: "open" },
  { priority: "urgent", status: "open" },
  { priority: "urgent,low", category: "first", assignee: "none" },
  { requester: "first" },
  { requester: "first", sort: "-number" },
  { priority: "urgent", team: "first", category: "first", sort: "-createdAt" },
  { sort: "nextDueAt" },
  { sort: "-nextDueAt", status: "open" },
  { due: "late" },
  { due: "late", sort: "nextDueAt" },
  { due: "late", status: "open", assignee: "me" },
  { due: "late", team: "mine", sort: "priority" },
  { due: "soon", category: "first" },
  { source: "phone", type: "maintenance" },
  { source: "desk", status: "open", sort: "priority" },
  { requester: "first", createdFrom: "today" },
  { createdFrom: "2020-01-01", createdTo: "2020-12-31", team: "mine", sort: "-priority" },
  { q: "poste", assignee: "me", team: "mine", sort: "priority" },
  { q: "poste", assignee: "me", team: "mine" },
  { q: "poste", assignee: "me" },
  { q: "poste", updatedTo: "2020-12-31" },
  { q: "poste", offered: "yes", team: "mine" },
  { q: "salle poste", team: "first" },
  { q: "ref1234", category: "first", status: "open" },
  { q: "apprenant 4" },
  { q: "poste", priority: "urgent", status: "open" },
  { q: "salle poste", priority: "urgent,high" },
  { q: "poste", due: "late", team: "mine" },
  { q: "poste", status: "waiting", category: "first" },
];

function filterOf(search: Search): TicketFilter {
  const words: Search = { ...search };
  const first = { category: world.categoryIds[0], team: world.teamIds[0], requester: world.firstLearner };
  for (const name of ["category", "team", "requester"] as const) {
    if (words[name]) words[name] = words[name].replace("first", String(first[name]));
  }
  for (const [name, word] of Object.entries(words)) {
    if (word === "today") words[name] = new Date().toISOString().slice(0, 10);
  }
  if (words["updatedSince"]) words["updatedSince"] = new Date(Date.now() - 86_400_000).toISOString();
  return TicketFilter.parse(words);
}

/** Where to find them, the rows, and their people. A page also reads who asks (3 statements), the bell and the counts of the views. */
const USUAL_STATEMENTS = 3;
/** Where a list has to look for what few tickets have, it looks twice more and then gives what it found. */
const LOOKING_FURTHER = 2;
const LARGEST = 1_000;

const cases = [
  ...everybody.flatMap((name) =>
    forAll.filter(({ q }) => !q || name !== "learner with thousands of tickets").map((search) => ({ name, search })),
  ),
  ...staff.flatMap((name) => forStaff.map((search) => ({ name, search }))),
];

async function readList(actor: Actor, filter: TicketFilter, cursor: string | null) {
  let found: Awaited<ReturnType<typeof listTickets>> = { items: [], nextCursor: null, cut: false };
  const reads = await measure(async () => {
    found = await listTickets(actor, filter, { limit: SHOWN, cursor });
  });
  return { reads, found };
}

describe(`at ${String(TICKETS)} tickets`, () => {
  beforeAll(async () => {
    for (const name of staff) await getQueueCounts(actors[name]());
  });

  test.each(cases)("$name lists $search: no read over 1,000 rows, on the first pages", async ({ name, search }) => {
    const filter = filterOf(search);
    let cursor: string | null = null;
    for (const nth of ["first", "second"]) {
      const { reads, found } = await readList(actors[name](), filter, cursor);
      expect(reads.largest, `largest read of the ${nth} page`).toBeLessThanOrEqual(LARGEST);
      expect(reads.statements, `statements of the ${nth} page`).toBeLessThanOrEqual(USUAL_STATEMENTS + LOOKING_FURTHER);
      cursor = found.nextCursor;
      if (!cursor) return;
    }
  });

  test.each(everybody)("the usual list of a %s is as small at any depth", async (name) => {
    let cursor: string | null = null;
    for (let nth = 1; nth <= 8; nth += 1) {
      const { reads, found } = await readList(actors[name](), {}, cursor);
      expect(reads.rows).toBeLessThanOrEqual(LARGEST);
      expect(reads.statements).toBeLessThanOrEqual(USUAL_STATEMENTS);
      cursor = found.nextCursor;
      if (!cursor) return;
      expect(found.items).toHaveLength(SHOWN);
    }
  });

  test.each(staff)("the board of a %s, and more of each column", async (name) => {
    const actor = actors[name]();
    // The counts over all open tickets are shared and at most 2 s old: they are not the board's own reads.
    await getQueueCounts(actor);
    for (const search of [
      {},
      { team: "mine,none" },
      { assignee: "me" },
      { assignee: "none", priority: "urgent,high" },
      { category: "first" },
      { due: "late" },
      { due: "soon", team: "mine" },
    ]) {
      const filter = filterOf(search);
      for (const lanes of laneKinds) await getBoard(actor, { ...filter, lanes });
      const reads = await measure(() => getBoard(actor, { ...filter, lanes: "lead" }));
      // A board that isn't everything looks for its 120 cards in one statement for all columns: 1,000 for 50, as lists do.
      expect(reads.largest, JSON.stringify(search)).toBeLessThanOrEqual((LARGEST * 4 * CARDS_SHOWN) / SHOWN);
    }
    const board = await getBoard(actor, {});
    for (const { status, nextCursor } of board.columns) {
      const reads = await measure(() => listBoardColumn(actor, { status, filter: {}, cursor: nextCursor }));
      expect(reads.largest, status).toBeLessThanOrEqual(LARGEST);
    }
  });

  test("placing a card reads its neighbours, not its column", async () => {
    const actor = actors.technician();
    const [first, , third] = (await getBoard(actor, {})).columns[0]?.cards ?? [];
    if (!first || !third) throw new Error("a column without cards");
    const card = { id: first.number, rank: first.staff?.board.rank ?? 0 };
    const reads = await measure(() => rankBeside(db, "new", card, "below", third.number));
    expect(reads.largest).toBeLessThanOrEqual(50);
  });

  test("a ticket, its history and the bell of a learner with thousands of tickets", async () => {
    const actor = actors["learner with thousands of tickets"]();
    const { items } = await listTickets(actor, {}, { limit: 1, cursor: null });
    const number = TicketNumber.parse(items[0]?.number);
    expect((await measure(() => getTicket(actor, number))).largest).toBeLessThanOrEqual(100);
    for (const read of [
      () => listComments(actor, number, { limit: 20, cursor: null }),
      () => countUnread(actor),
      () => listNotifications(actor, { limit: 20, cursor: null }),
      () => listNotifications(asAdmin({ id: world.firstLearner }), { limit: 20, cursor: null }),
      () => countUnread(asAdmin({ id: world.firstLearner })),
    ])
      expect((await measure(read)).largest).toBeLessThanOrEqual(500);
  });

  test.each(staff)("a ticket and the palette of a %s", async (name) => {
    const actor = actors[name]();
    const { items } = await listTickets(actor, {}, { limit: 1, cursor: null });
    const number = TicketNumber.parse(items[0]?.number);
    const ticket = await measure(() => getTicket(actor, number));
    expect(ticket.largest).toBeLessThanOrEqual(100);
    expect(ticket.statements).toBeLessThanOrEqual(5);
    for (const q of [
      "ecran",
      "poste",
      "p",
      "ref",
      "imprimante poste b1",
      String(number),
      "rien de tel",
      "de",
      "imprimant",
      "salle poste de",
    ]) {
      const reads = await measure(() => findTickets(actor, { q }));
      expect(reads.largest, q).toBeLessThanOrEqual(LARGEST);
      expect(reads.statements, q).toBeLessThanOrEqual(5);
    }
  });
});
