import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../platform/actor";
import { setClock } from "../platform/clock";
import { asLearner, asManager, asRestricted, asTechnician } from "../testing/actors";
import { aCategory, aLearner, aTeam, aTechnician, aTicket } from "../testing/factories";
import { freshDatabase } from "../testing/fresh-database";
import { listKeys } from "./list-keys";
import { listScope, narrowingOf, type Narrowing, type Stretch } from "./list-narrowing";
import { comparePositions, idsOf, positionOf, type ListSort, type Position } from "./list-order";
import { canSee } from "./policy";
import { dueStates, ticketSorts, type TicketFilter } from "./filter-schema";
import { priorities, ticketSources, ticketTypes, urgencies, waitingForKinds } from "./schema";
import { isOpen, statuses } from "./status";

const TICKETS = 160;
const FEW_TIMES = 12;

type Made = {
  id: number;
  status: (typeof statuses)[number];
  priority: (typeof priorities)[number];
  urgency: (typeof urgencies)[number];
  type: (typeof ticketTypes)[number];
  source: (typeof ticketSources)[number];
  waitingFor: (typeof waitingForKinds)[number] | null;
  categoryId: number;
  teamId: number | null;
  requesterId: number;
  leadId: number | null;
  updatedAt: Date;
  publicUpdatedAt: Date;
  createdAt: Date;
  dueAt: Date | null;
  nextDueAt: Date | null;
  soonAt: Date | null;
  resolvedAt: Date | null;
  boardRank: number;
  participantIds: number[];
  assignedIds: number[];
};
let made: Made[];
let learners: number[], technicians: number[], teams: number[], categories: number[];

const HOURS_APART = 5;
/** Few moments for many tickets, over three days: pages must cut between tickets that share one. */
const moment = fc.nat(FEW_TIMES).map((times) => new Date(Date.UTC(2026, 0, 1, times * HOURS_APART)));
/** The days of the centre that some moments are in, one before them all. */
const days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03"] as const;

const drawn = fc.record({
  status: fc.constantFrom(...statuses),
  priority: fc.constantFrom(...priorities),
  urgency: fc.constantFrom(...urgencies),
  type: fc.constantFrom(...ticketTypes),
  source: fc.constantFrom(...ticketSources),
  waitingFor: fc.constantFrom(...waitingForKinds),
  category: fc.nat(2),
  team: fc.option(fc.nat(2)),
  requester: fc.nat(2),
  follower: fc.option(fc.nat(2)),
  lead: fc.option(fc.nat(2)),
  helper: fc.option(fc.nat(2)),
  updatedAt: moment,
  publicUpdatedAt: moment,
  createdAt: moment,
  dueAt: fc.option(moment),
  soonHours: fc.nat(3),
  resolvedAt: moment,
  boardRank: fc.integer({ min: -FEW_TIMES, max: FEW_TIMES }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never;

async function make(one: Drawn): Promise<Made> {
  const at = (ids: readonly number[], index: number | null) => (index === null ? null : (ids[index] ?? null));
  const requesterId = at(learners, one.requester) ?? 0;
  const leadId = at(technicians, one.lead);
  const helper = one.helper === one.lead ? null : at(technicians, one.helper);
  const follower = one.follower === one.requester ? null : at(learners, one.follower);
  const { status, priority, urgency, type, source, updatedAt, publicUpdatedAt, createdAt, dueAt, boardRank } = one;
  const nextDueAt = isOpen(status) && status !== "waiting" ? dueAt : null;
  const soonAt = nextDueAt && new Date(nextDueAt.getTime() - one.soonHours * HOURS_APART * 3_600_000);
  const resolvedAt = isOpen(status) ? null : one.resolvedAt;
  const columns = {
    status,
    priority,
    urgency,
    type,
    source,
    waitingFor: status === "waiting" ? one.waitingFor : null,
    updatedAt,
    publicUpdatedAt,
    createdAt,
    dueAt,
    nextDueAt,
    soonAt,
    resolvedAt,
    boardRank,
    categoryId: at(categories, one.category) ?? 0,
    teamId: at(teams, one.team),
    requesterId,
  };
  const helperIds = helper === null ? [] : [helper];
  const followerIds = follower === null ? [] : [follower];
  const { id } = await aTicket({ ...columns, ...(leadId === null ? {} : { leadId }), helperIds, followerIds });
  return {
    ...columns,
    id,
    leadId,
    participantIds: [requesterId, ...followerIds],
    assignedIds: [...(leadId === null ? [] : [leadId]), ...helperIds],
  };
}

beforeAll(async () => {
  await freshDatabase();
  setClock(() => new Date(Date.UTC(2026, 0, 1, 6 * HOURS_APART)));
  const three = async (create: () => Promise<{ id: number }>) =>
    (await Promise.all([create(), create(), create()])).map(({ id }) => id);
  [learners, technicians, teams, categories] = [
    await three(aLearner),
    await three(aTechnician),
    await three(aTeam),
    await three(aCategory),
  ];
  made = [];
  for (const one of fc.sample(drawn, { numRuns: TICKETS, seed: 42 })) made.push(await make(one));
}, 60_000);

afterAll(() => setClock());

const actors = {
  learner: () => asLearner({ id: learners[0] ?? 0 }),
  technician: () => asTechnician({ id: technicians[0] ?? 0 }, { teamIds: teams.slice(0, 2) }),
  restricted: () => asRestricted({ id: technicians[1] ?? 0 }, teams.slice(0, 1)),
  "of no team": () => asRestricted({ id: technicians[2] ?? 0 }),
  manager: () => asManager({ id: technicians[0] ?? 0 }),
} satisfies Record<string, () => Actor>;

function keyOf(sort: ListSort, ticket: Made, forLearner: boolean): Position {
  if (sort.by === "updatedAt")
    return positionOf(sort, ticket.id, forLearner ? ticket.publicUpdatedAt : ticket.updatedAt);
  return positionOf(sort, ticket.id, sort.by === "number" ? ticket.id : ticket[sort.by]);
}

function dueAt({ nextDueAt, soonAt }: Made, at: Date): "late" | "soon" | null {
  if (!nextDueAt || !soonAt || soonAt > at) return null;
  return nextDueAt <= at ? "late" : "soon";
}

const oneOf = <T>(wanted: readonly T[] | null, value: T) => wanted?.includes(value) ?? true;
const inside = (stretch: Stretch | null, at: Date) =>
  stretch === null || ((stretch.from === null || at >= stretch.from) && (stretch.until === null || at < stretch.until));

function matches(ticket: Made, wanted: Narrowing, forLearner: boolean): boolean {
  return (
    oneOf(wanted.statuses, ticket.status) &&
    oneOf(wanted.priorities, ticket.priority) &&
    oneOf(wanted.urgencies, ticket.urgency) &&
    oneOf(wanted.types, ticket.type) &&
    oneOf(wanted.sources, ticket.source) &&
    (wanted.waitingFor === null || (ticket.waitingFor !== null && wanted.waitingFor.includes(ticket.waitingFor))) &&
    oneOf(wanted.categoryIds, ticket.categoryId) &&
    (wanted.teams === null ||
      (ticket.teamId === null ? wanted.teams.none : wanted.teams.ids.includes(ticket.teamId))) &&
    (wanted.assignee === null ||
      (wanted.assignee === "none" ? ticket.leadId === null : ticket.assignedIds.includes(wanted.assignee))) &&
    (wanted.requesterId === null || ticket.requesterId === wanted.requesterId) &&
    inside(wanted.created, ticket.createdAt) &&
    inside(wanted.updated, forLearner ? ticket.publicUpdatedAt : ticket.updatedAt) &&
    (wanted.due === null || dueAt(ticket, wanted.due.at) === wanted.due.state) &&
    oneOf(wanted.ids, ticket.id)
  );
}

/** The list as anybody would write it: all tickets, sifted and sorted in memory. */
async function expected(
  actor: Actor,
  filter: TicketFilter,
  ids: readonly number[] | null,
  sort: ListSort,
): Promise<number[]> {
  const wanted = await narrowingOf(actor, filter, ids);
  const forLearner = actor.kind === "user" && actor.role === "learner";
  const found = made.filter((ticket) => canSee(actor, ticket) && matches(ticket, wanted, forLearner));
  return found
    .map((ticket) => keyOf(sort, ticket, forLearner))
    .sort((a, b) => comparePositions(sort, a, b))
    .map(({ id }) => id);
}

async function walked(
  actor: Actor,
  filter: TicketFilter,
  ids: readonly number[] | null,
  sort: ListSort,
  limit: number,
  rowsPerStatement: number,
): Promise<number[]> {
  const all: number[] = [];
  const narrowing = await narrowingOf(actor, filter, ids);
  let after: Position | null = null;
  for (let page = 0; page < 400; page += 1) {
    const keys = await listKeys({
      scope: listScope(actor),
      narrowing,
      sort,
      after,
      limit,
      rowsPerStatement,
    });
    expect(keys.places.length).toBeLessThanOrEqual(limit);
    all.push(...idsOf(keys.places));
    after = keys.next;
    if (!after) return all;
  }
  throw new Error("the list never ends");
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
/** With all of them at once nothing would be found. */
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const filter = fc.record({
  status: maybe(fc.subarray(["open", ...statuses] as const, { minLength: 1 })),
  priority: maybe(fc.subarray([...priorities], { minLength: 1 })),
  category: maybe(fc.subarray([0, 1, 2], { minLength: 1 })),
  team: maybe(fc.subarray([0, 1, 2, "none", "mine"] as const, { minLength: 1 })),
  assignee: maybe(fc.constantFrom("me" as const, "none" as const, 0, 1, 2)),
  requester: maybe(fc.nat(2)),
  due: maybe(fc.constantFrom(...dueStates)),
  updatedSince: maybe(moment),
  urgency: rarely(fc.subarray([...urgencies], { minLength: 1 })),
  type: rarely(fc.subarray([...ticketTypes], { minLength: 1 })),
  source: rarely(fc.subarray([...ticketSources], { minLength: 1 })),
  waitingFor: rarely(fc.subarray([...waitingForKinds], { minLength: 1 })),
  createdFrom: rarely(fc.constantFrom(...days)),
  createdTo: rarely(fc.constantFrom(...days)),
  updatedFrom: rarely(fc.constantFrom(...days)),
  updatedTo: rarely(fc.constantFrom(...days)),
});
type DrawnFilter = typeof filter extends fc.Arbitrary<infer Value> ? Value : never;

function toFilter({ category, team, assignee, requester, ...rest }: DrawnFilter): TicketFilter {
  const named = (ids: readonly number[], value: number | string) => (typeof value === "number" ? ids[value] : value);
  const facts = {
    ...rest,
    category: category?.map((index) => categories[index]),
    team: team?.map((value) => named(teams, value)),
    assignee: assignee === undefined ? undefined : named(technicians, assignee),
    requester: requester === undefined ? undefined : learners[requester],
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

const sort = fc.record({
  by: fc.constantFrom(...ticketSorts, "resolvedAt" as const, "boardRank" as const),
  descending: fc.boolean(),
});

test(
  "pages of every list add up to the list: nothing twice, nothing missing, in order, however little is read at once",
  { timeout: 120_000 },
  async () => {
    const who = fc.constantFrom(...(Object.keys(actors) as (keyof typeof actors)[]));
    const size = fc.record({
      limit: fc.integer({ min: 1, max: 40 }),
      rowsPerStatement: fc.constantFrom(6, 40, 150, 900),
    });
    const found = maybe(
      fc.subarray(
        Array.from({ length: TICKETS }, (_, index) => index),
        { maxLength: 40 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        who,
        filter,
        sort,
        size,
        found,
        async (name, drawnFilter, by, { limit, rowsPerStatement }, indexes) => {
          const actor = actors[name]();
          const wanted = toFilter(drawnFilter);
          const ids = indexes ? indexes.map((index) => made[index]?.id ?? 0) : null;
          // Only resolved and closed tickets have a time for it: the board asks for no others.
          const narrowed = by.by === "resolvedAt" ? { ...wanted, status: ["resolved" as const] } : wanted;
          expect(await walked(actor, narrowed, ids, by, limit, rowsPerStatement)).toEqual(
            await expected(actor, narrowed, ids, by),
          );
        },
      ),
      { numRuns: 150 },
    );
  },
);
