import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, aTeam, aTechnician, aTicket, type Person } from "../../testing/factories";
import { freshDatabase } from "../../testing/fresh-database";
import { refused } from "../../testing/ticket-state";
import { forgetCounts } from "../counts";
import { TicketFilter } from "../filter-schema";
import type { LaneKind } from "../schema";
import { CARDS_SHOWN, getBoard, listBoardColumn } from "./get-board";
import { listAssignable } from "./list-assignable";
import { listTickets } from "./list-tickets";
import { getQueueCounts } from "./queue-counts";

let karim: Person, aicha: Person, lea: Person;
let team: { id: number; name: string }, other: { id: number; name: string };
let pressing: number[];

beforeAll(async () => {
  await freshDatabase();
  [karim, aicha, lea] = await Promise.all([aTechnician({ name: "Karim" }), aTechnician({ name: "Aïcha" }), aLearner()]);
  [team, other] = await Promise.all([aTeam(), aTeam()]);
  const { id: categoryId } = await aCategory();
  const facts = { categoryId, requesterId: lea.id };
  pressing = [];
  for (const priority of ["normal", "urgent", "low", "urgent"] as const)
    pressing.push((await aTicket({ ...facts, priority, teamId: team.id })).id);
  for (let nth = 0; nth < CARDS_SHOWN + 5; nth += 1)
    await aTicket({ ...facts, status: "in_progress", leadId: nth % 2 ? karim.id : aicha.id, teamId: other.id });
  await aTicket({ ...facts, status: "waiting", waitingFor: "supplier" });
  for (const day of [1, 3, 2])
    await aTicket({ ...facts, status: "resolved", resolvedAt: new Date(Date.UTC(2026, 0, day)) });
  await aTicket({ ...facts, status: "closed" });
}, 60_000);
beforeEach(() => forgetCounts());

const technician = () => asTechnician(karim, { teamIds: [team.id] });
const column = async (actor: Parameters<typeof getBoard>[0], status: string, filter: TicketFilter = {}) => {
  const found = (await getBoard(actor, filter)).columns.find((one) => one.status === status);
  if (!found) throw new Error(`no column ${status}`);
  return found;
};

describe("the board", () => {
  test("has open columns by priority then oldest first, the resolved one newest first, and counts them exactly", async () => {
    const board = await getBoard(technician(), {});
    expect(board.columns.map(({ status, count }) => [status, count])).toEqual([
      ["new", 4],
      ["in_progress", CARDS_SHOWN + 5],
      ["waiting", 1],
      ["resolved", 3],
    ]);
    const [normal, urgent, low, urgentToo] = pressing;
    expect((await column(technician(), "new")).cards.map(({ number }) => number)).toEqual([
      urgent,
      urgentToo,
      normal,
      low,
    ]);
    const resolved = (await column(technician(), "resolved")).cards.map(({ resolvedAt }) => resolvedAt?.getUTCDate());
    expect(resolved).toEqual([3, 2, 1]);
    expect(board.closedCount).toBe(1);
  });

  test("goes on where a column was cut, to its end", async () => {
    const first = await column(technician(), "in_progress");
    expect(first.cards).toHaveLength(CARDS_SHOWN);
    const rest = await listBoardColumn(technician(), { status: "in_progress", filter: {}, cursor: first.nextCursor });
    expect(rest).toMatchObject({ items: { length: 5 }, nextCursor: null });
    expect(new Set([...first.cards, ...rest.items].map(({ number }) => number)).size).toBe(CARDS_SHOWN + 5);
    expect((await listBoardColumn(technician(), { status: "closed", filter: {}, cursor: null })).items).toHaveLength(1);
  });

  test.each([
    [{ assignee: "me" }, [0, 17, 0, 0]],
    [{ assignee: "none" }, [4, 0, 1, 3]],
    [{ team: "mine" }, [4, 0, 0, 0]],
    [{ team: "none" }, [0, 0, 1, 3]],
    [{ priority: "urgent" }, [2, 0, 0, 0]],
    [{ q: "clavier" }, [4, 35, 1, 3]],
  ] as const)("narrowed to %j counts what is left", async (search, counts) => {
    const board = await getBoard(technician(), TicketFilter.parse(search));
    expect(board.columns.map(({ count }) => count)).toEqual(counts);
    expect(board.closedCount).toBeNull();
  });

  test("cut into lanes counts the open tickets of each, wherever they are shown", async () => {
    const lanes = async (by: LaneKind, filter: TicketFilter = {}, actor = technician()) => {
      const found = (await getBoard(actor, { ...filter, lanes: by })).lanes;
      expect(found?.by).toBe(by);
      const counted = found?.counted?.map(({ name, key, open }) => [name || key, Object.values(open)] as const);
      return counted && Object.fromEntries(counted);
    };
    const nobody = [4, 0, 1];
    expect(await lanes("lead")).toEqual({ none: nobody, Karim: [0, 17, 0], Aïcha: [0, 18, 0] });
    expect(await lanes("team")).toEqual({ none: [0, 0, 1], [team.name]: [4, 0, 0], [other.name]: [0, 35, 0] });
    expect(await lanes("priority")).toEqual({ urgent: [2, 0, 0], normal: [1, 35, 1], low: [1, 0, 0] });
    expect(Object.values((await lanes("category")) ?? {})).toEqual([[4, 35, 1]]);
    expect(await lanes("lead", TicketFilter.parse({ team: String(team.id) }))).toEqual({ none: [4, 0, 0] });
    expect(await lanes("lead", TicketFilter.parse({ priority: "urgent" }))).toEqual({ none: [2, 0, 0] });
    expect(await lanes("lead", {}, asRestricted(karim, [team.id]))).toEqual({ none: nobody, Karim: [0, 17, 0] });
    expect(await lanes("team", TicketFilter.parse({ q: "clavier" }))).toBeUndefined();
    expect((await getBoard(technician(), {})).lanes).toBeNull();
  });

  test("says how many tickets its columns should hold", async () => {
    expect((await getBoard(technician(), {})).limits).toEqual({ new: null, in_progress: null, waiting: null });
    const limits = { new: 3, in_progress: null, waiting: 5 };
    await db.setting.create({ data: { key: "columnLimits", value: limits, updatedAt: new Date() } });
    forgetCounts();
    expect((await getBoard(technician(), {})).limits).toEqual(limits);
    await db.setting.deleteMany({ where: { key: "columnLimits" } });
  });

  test("of a restricted technician holds their teams, no team and their own", async () => {
    const restricted = asRestricted(karim, [team.id]);
    const board = await getBoard(restricted, {});
    expect(board.columns.map(({ count }) => count)).toEqual([4, 17, 1, 3]);
    expect(board.closedCount).toBeNull();
    const stranger = asRestricted(await aTechnician(), []);
    expect((await getBoard(stranger, {})).columns.map(({ count }) => count)).toEqual([0, 0, 1, 3]);
  });
});

test("the counts of the views are those of the lists", async () => {
  expect(await getQueueCounts(technician())).toEqual({
    mine: 17,
    unassigned: 5,
    myTeams: 4,
    offered: 0,
    late: 0,
    open: 40,
  });
  expect(await getQueueCounts(asRestricted(karim, [team.id]))).toEqual({
    mine: 17,
    unassigned: 5,
    myTeams: 4,
    offered: 0,
    late: 0,
    open: 22,
  });
  expect(await getQueueCounts(asManager(karim))).toMatchObject({ mine: 17, open: 40, myTeams: 0 });
});

test("late and due soon are counted as they are listed, on the board too", async () => {
  const [late, soon, waits] = pressing;
  const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await db.ticket.updateMany({ where: { id: late ?? 0 }, data: { nextDueAt: hour(-1), soonAt: hour(-2) } });
  await db.ticket.updateMany({ where: { id: soon ?? 0 }, data: { nextDueAt: hour(1), soonAt: hour(-2) } });
  await db.ticket.updateMany({ where: { id: waits ?? 0 }, data: { nextDueAt: hour(2), soonAt: hour(1) } });
  const counted = async (due: "late" | "soon") => {
    const { columns } = await getBoard(technician(), { due });
    return columns.map(({ count, cards }) => [count, cards.map(({ number }) => number)]);
  };
  expect(await counted("late")).toEqual([
    [1, [late]],
    [0, []],
    [0, []],
    [0, []],
  ]);
  expect(await counted("soon")).toEqual([
    [1, [soon]],
    [0, []],
    [0, []],
    [0, []],
  ]);
  expect(await getQueueCounts(technician())).toMatchObject({ late: 1, open: 40 });
  expect(await getQueueCounts(asRestricted(await aTechnician(), []))).toMatchObject({ late: 0 });
  await refused(listTickets(asLearner(lea), { due: "late" }, { limit: 5, cursor: null }), "invalid_input");
  const byDeadline = { sort: { by: "nextDueAt", descending: false } } as const;
  await refused(listTickets(asLearner(lea), byDeadline, { limit: 5, cursor: null }), "invalid_input");
});

describe("what is late", () => {
  const [past, before] = [new Date(Date.now() - 3_600_000), new Date(Date.now() - 7_200_000)];
  const late = async (filter: TicketFilter, actor = technician()) =>
    (await getBoard(actor, filter)).columns.map((one) => one.late);
  const due = (where: { id?: { in: number[] }; status?: "in_progress" }, nextDueAt: Date | null) =>
    db.ticket.updateMany({ where, data: { nextDueAt, soonAt: nextDueAt && before } });

  test("is counted for each column, beyond its cards too, within the filter and what the actor sees", async () => {
    await due({ id: { in: pressing } }, null);
    await due({ id: { in: pressing.slice(0, 1) } }, past);
    await due({ status: "in_progress" }, past);
    const shown = await column(technician(), "in_progress");
    expect([shown.cards.length, shown.count]).toEqual([CARDS_SHOWN, CARDS_SHOWN + 5]);
    expect(await late({})).toEqual([1, CARDS_SHOWN + 5, 0, 0]);
    expect(await late({ due: "soon" })).toEqual([0, 0, 0, 0]);
    expect(await late({ due: "late" })).toEqual([1, CARDS_SHOWN + 5, 0, 0]);
    expect(await late(TicketFilter.parse({ team: "mine" }))).toEqual([1, 0, 0, 0]);
    expect(await late(TicketFilter.parse({ assignee: "me" }))).toEqual([0, 17, 0, 0]);
    expect(await late(TicketFilter.parse({ q: "clavier" }))).toEqual([1, CARDS_SHOWN + 5, 0, 0]);
    expect(await late({}, asRestricted(karim, [team.id]))).toEqual([1, 17, 0, 0]);
    expect(await late({}, asRestricted(await aTechnician(), []))).toEqual([0, 0, 0, 0]);
    await due({ status: "in_progress" }, null);
  });
});

test("who can be assigned: active technicians and admins, with how much they have", async () => {
  const people = await listAssignable(asAdmin(karim));
  expect(people.map(({ name, openCount }) => [name, openCount])).toEqual(
    expect.arrayContaining([
      ["Aïcha", 18],
      ["Karim", 17],
    ]),
  );
  expect(people.map(({ id }) => id)).not.toContain(lea.id);
});

test("learners have no board, counts or colleagues", async () => {
  const learner = asLearner(lea);
  for (const read of [
    getBoard(learner, {}),
    getQueueCounts(learner),
    listAssignable(learner),
    listBoardColumn(learner, { status: "new", filter: {}, cursor: null }),
  ]) {
    await refused(read, "forbidden");
  }
});
