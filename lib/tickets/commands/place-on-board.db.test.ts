import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, aManager, aTeam, aTechnician, aTicket, type Person } from "../../testing/factories";
import { lastEvent, refused, refusedUntouched } from "../../testing/ticket-state";
import { usualRank } from "../board-rank";
import { getBoard } from "../queries/get-board";
import { placeOnBoard } from "./place-on-board";
import { updateTicket } from "./update-ticket";

let karim: Person, lea: Person;
let category: { id: number };
let cards: number[];

beforeAll(async () => {
  [karim, lea, category] = await Promise.all([aTechnician(), aLearner(), aCategory()]);
});
beforeEach(async () => {
  await db.ticket.updateMany({ data: { status: "closed", open: false } });
  cards = [];
  for (const priority of ["high", "normal", "normal", "low"] as const) cards.push(await card({ priority }));
});

const technician = () => asTechnician(karim);
const card = async (facts: Parameters<typeof aTicket>[0] = {}) =>
  (await aTicket({ requesterId: lea.id, categoryId: category.id, ...facts })).id;
const at = (nth: number) => cards[nth] ?? 0;
const order = async (actor = technician()) =>
  (await getBoard(actor, {})).columns.find(({ status }) => status === "new")?.cards.map(({ number }) => number);
const row = (id: number) => db.ticket.findUniqueOrThrow({ where: { id } });
const place = async (id: number, under: number | null, over: number | null, actor = technician()) =>
  placeOnBoard(actor, { number: id, version: (await row(id)).version, place: { under, over } });

describe("a card placed by hand", () => {
  test("stands there for everybody, with one row written and an event for staff", async () => {
    const [high, normal, second, low] = [at(0), at(1), at(2), at(3)];
    const before = await db.ticket.findMany({ where: { id: { in: cards } }, orderBy: { id: "asc" } });
    expect(await place(low, high, normal)).toMatchObject({ number: low, version: 2, updatedAt: before[3]?.updatedAt });
    expect(await order()).toEqual([high, low, normal, second]);
    expect(await order(asManager(await aManager()))).toEqual([high, low, normal, second]);
    const after = await db.ticket.findMany({ where: { id: { in: cards } }, orderBy: { id: "asc" } });
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(await lastEvent(low)).toMatchObject({ name: "ticket.placed", audience: "staff", data: { byHand: true } });
  });

  test("goes over the first and under the last", async () => {
    await place(at(2), null, at(0));
    expect(await order()).toEqual([at(2), at(0), at(1), at(3)]);
    await place(at(0), at(3), null);
    expect(await order()).toEqual([at(2), at(1), at(3), at(0)]);
  });

  test("keeps its place when its priority changes; others move with theirs", async () => {
    await place(at(3), null, at(0));
    await updateTicket(technician(), { number: at(3), version: 2, priority: "normal" });
    await updateTicket(technician(), { number: at(2), version: 1, priority: "urgent" });
    // What is urgent stands over all that is less so; the placed card stays right over the one it was put over.
    expect(await order()).toEqual([at(2), at(3), at(0), at(1)]);
  });

  test("goes back where priority and age put it", async () => {
    await place(at(3), null, at(0));
    await placeOnBoard(technician(), { number: at(3), version: 2, place: "usual" });
    expect(await order()).toEqual(cards);
    const { priority, createdAt, boardRank, placedByHand } = await row(at(3));
    expect([Number(boardRank), placedByHand]).toEqual([usualRank(priority, createdAt), false]);
    await placeOnBoard(technician(), { number: at(3), version: 3, place: "usual" });
    expect((await row(at(3))).version).toBe(3);
  });

  test("holds where cards are placed again and again between the same two", async () => {
    const many: number[] = [];
    for (let nth = 0; nth < 14; nth += 1) many.push(await card({ priority: "low" }));
    await db.ticket.updateMany({ where: { id: at(1) }, data: { boardRank: 1_000 } });
    await db.ticket.updateMany({ where: { id: at(2) }, data: { boardRank: 1_040 } });
    await db.ticket.updateMany({ where: { id: at(0) }, data: { boardRank: 999 } });
    for (const number of many) await place(number, at(1), null);
    expect(await order()).toEqual([at(0), at(1), ...many.toReversed(), at(2), at(3)]);
  });
});

test("one of two who move the same card wins, and the other is told what changed", async () => {
  const attempts = [
    { under: at(0), over: at(1) },
    { under: null, over: at(0) },
  ].map((to) => placeOnBoard(technician(), { number: at(3), version: 1, place: to }));
  const results = await Promise.allSettled(attempts);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const lost = results.find((result) => result.status === "rejected");
  expect(lost?.reason).toMatchObject({ code: "conflict", details: { changed: ["place"], version: 2 } });
});

test("two who place different cards in the same gap both keep theirs", async () => {
  const [, , third, fourth] = cards;
  await Promise.all([place(third ?? 0, at(0), at(1)), place(fourth ?? 0, at(0), at(1))]);
  const now = await order();
  expect([now?.[0], now?.[3]]).toEqual([at(0), at(1)]);
  expect(new Set(now?.slice(1, 3))).toEqual(new Set([third, fourth]));
});

test("needs a card beside it that is still in the column and in sight", async () => {
  const elsewhere = await card({ status: "waiting", waitingFor: "requester" });
  await refusedUntouched(at(0), () => place(at(0), elsewhere, null), "invalid_input");
  await refusedUntouched(at(0), () => place(at(0), null, at(0)), "invalid_input");
  const hidden = await card({ teamId: (await aTeam()).id });
  const restricted = asRestricted(karim, []);
  await refusedUntouched(at(0), () => place(at(0), hidden, null, restricted), "invalid_input");
  await refused(placeOnBoard(restricted, { number: hidden, version: 1, place: "usual" }), "not_found");
  // Where the first is gone, the second still says where.
  await place(at(3), elsewhere, at(0));
  expect((await order())?.[0]).toBe(at(3));
});
