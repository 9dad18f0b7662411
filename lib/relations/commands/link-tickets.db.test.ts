import { beforeAll, describe, expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { asAdmin, asLearner, asManager, asRestricted, asTechnician } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTeam, aTechnician, aTicket, unique, type Person } from "../../testing/factories";
import { aLink, countedLinks } from "../../testing/linked";
import { lastEvent, refused, refusedUntouched, ticketState } from "../../testing/ticket-state";
import { getTicket } from "../../tickets/queries/get-ticket";
import { linkTickets } from "./link-tickets";

let karim: Person, aicha: Person, categoryId: number;
const ticket = async (facts: Parameters<typeof aTicket>[0] = {}) => (await aTicket({ categoryId, ...facts })).id;

beforeAll(async () => {
  [karim, aicha] = await Promise.all([aTechnician(), aTechnician()]);
  const first = await db.ticket.findUniqueOrThrow({ where: { id: (await aTicket()).id } });
  categoryId = first.categoryId;
});

test("a link is stored once, recorded on both tickets, and shown from both sides", async () => {
  const [blocked, blocker] = [await ticket(), await ticket()];
  await linkTickets(asTechnician(karim), { number: blocked, relation: "blockedBy", other: blocker });
  expect(await db.ticketLink.findMany({ where: { fromId: blocker } })).toMatchObject([
    { toId: blocked, kind: "blocks" },
  ]);
  const facts = (id: number) => getTicket(asTechnician(aicha), TicketNumber.parse(id));
  expect((await facts(blocked)).relations?.links).toMatchObject([{ number: blocker, relation: "blockedBy" }]);
  expect((await facts(blocker)).relations?.links).toMatchObject([{ number: blocked, relation: "blocks" }]);
  expect((await facts(blocked)).staff?.blockedBy).toEqual([blocker]);
  const said = { name: "ticket.linked", audience: "staff" };
  expect(await lastEvent(blocked)).toMatchObject({ ...said, data: { ticketNumber: blocker, relation: "blockedBy" } });
  expect(await lastEvent(blocker)).toMatchObject({ ...said, data: { ticketNumber: blocked, relation: "blocks" } });
  for (const id of [blocked, blocker]) {
    const { stored, counted } = await countedLinks(id);
    expect(stored).toEqual(counted);
  }
});

test("the same link again changes nothing", async () => {
  const [one, other] = [await ticket(), await ticket()];
  await aLink(one, "relates", other);
  const before = await ticketState(other);
  await linkTickets(asTechnician(karim), { number: other, relation: "relates", other: one });
  expect(await ticketState(other)).toEqual(before);
});

test("under its key a repeat links nothing again, and another ticket is a conflict", async () => {
  const [one, other, third] = [await ticket(), await ticket(), await ticket()];
  const link = (to: number, idempotencyKey: string) =>
    linkTickets(asTechnician(karim), { number: one, relation: "relates", other: to }, { idempotencyKey });
  const key = unique("key-");
  await link(other, key);
  await db.ticketLink.deleteMany({ where: { toId: { in: [one, other] } } });
  expect(await link(other, key)).toMatchObject({ number: one });
  expect(await db.ticketLink.count({ where: { toId: { in: [one, other] } } })).toBe(0);
  await refused(link(third, key), "conflict");
});

describe("refused are", () => {
  test.each(["blocks", "parent", "duplicates"] as const)("circles of « %s », however long", async (relation) => {
    const [first, second, third] = [await ticket(), await ticket(), await ticket()];
    await aLink(first, relation, second);
    await aLink(second, relation, third);
    const link = (number: number, other: number) => linkTickets(asAdmin(karim), { number, relation, other });
    for (const [number, other] of [
      [second, first],
      [third, first],
      [first, first],
    ] as const)
      await refusedUntouched(number, () => link(number, other), "conflict");
  });

  test("a second parent", async () => {
    const [child, parent, other] = [await ticket(), await ticket(), await ticket()];
    await aLink(child, "parent", parent);
    const adopt = () => linkTickets(asAdmin(karim), { number: other, relation: "child", other: child });
    await refusedUntouched(child, adopt, "conflict");
  });

  test("learners and managers; what one doesn't see is not there, at either end", async () => {
    const team = await aTeam();
    const lea = await aLearner();
    const [open, hidden] = [await ticket({ requesterId: lea.id }), await ticket({ teamId: team.id })];
    const link = { number: open, relation: "relates" as const, other: hidden };
    const back = { number: hidden, relation: "relates" as const, other: open };
    await refused(linkTickets(asLearner(lea), link), "not_found");
    for (const input of [link, back]) await refused(linkTickets(asRestricted(karim), input), "not_found");
    await refusedUntouched(open, async () => linkTickets(asManager(await aManager()), link), "forbidden");
    await linkTickets(asAdmin(await anAdmin()), link);
    const seen = await getTicket(asRestricted(karim), TicketNumber.parse(open));
    expect(seen.relations?.links).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`[:#[,]"?${String(hidden)}\\b`));
    expect((await getTicket(asLearner(lea), TicketNumber.parse(open))).relations).toBeNull();
  });
});

describe("two people at once", () => {
  const both = async (links: Parameters<typeof linkTickets>[1][]) =>
    (
      await Promise.allSettled(links.map((link, nth) => linkTickets(asTechnician(nth % 2 ? karim : aicha), link)))
    ).filter(({ status }) => status === "fulfilled").length;

  test("can't block each other's tickets both ways", async () => {
    for (let round = 0; round < 4; round += 1) {
      const [a, b] = [await ticket(), await ticket()];
      expect(
        await both([
          { number: a, relation: "blocks", other: b },
          { number: b, relation: "blocks", other: a },
        ]),
      ).toBe(1);
    }
  });

  test("can't close a circle of which each sees only a part", async () => {
    for (let round = 0; round < 4; round += 1) {
      const [a, b, c, d] = [await ticket(), await ticket(), await ticket(), await ticket()];
      await aLink(b, "blocks", c);
      await aLink(d, "blocks", a);
      expect(
        await both([
          { number: a, relation: "blocks", other: b },
          { number: c, relation: "blocks", other: d },
        ]),
      ).toBe(1);
    }
  });
});
