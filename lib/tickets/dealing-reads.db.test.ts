import { beforeAll, expect, test } from "vitest";
import { db, type Tx } from "../platform/db/client";
import type { TeamRouting } from "../teams/schema";
import { aCategory, aLearner, aTeam, aTechnician, aTicket } from "../testing/factories";
import { freshDatabase } from "../testing/fresh-database";
import { routeTickets } from "./route-tickets";

const OPEN_TICKETS = 3_000;
const MEMBERS = 8;
const teams = new Map<TeamRouting, number>();

/** Teams of the same members, each of whom leads many open tickets. */
beforeAll(async () => {
  await freshDatabase();
  const { id: requesterId } = await aLearner();
  const members: number[] = [];
  for (let index = 0; index < MEMBERS; index += 1) members.push((await aTechnician()).id);
  const { id: categoryId } = await aCategory();
  await db.ticket.createMany({
    data: Array.from({ length: OPEN_TICKETS }, (_, index) => ({
      title: "Charge",
      boardRank: 0,
      description: "",
      categoryId,
      requesterId,
      leadId: members[index % MEMBERS] ?? null,
    })),
  });
  for (const routing of ["round_robin", "least_loaded"] as const) {
    const team = await aTeam({ routing });
    await db.teamMember.createMany({ data: members.map((userId) => ({ teamId: team.id, userId })) });
    teams.set(routing, team.id);
  }
});

/** What the server counted of a connection: rows read, and statements got. */
async function counters(tx: Tx): Promise<{ rows: number; statements: number }> {
  const counted = await tx.$queryRaw<{ Variable_name: string; Value: string }[]>`
    SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler\_read%' OR Variable_name = 'Questions'`;
  const sum = (of: (name: string) => boolean) =>
    counted.filter((row) => of(row.Variable_name)).reduce((total, { Value }) => total + Number(Value), 0);
  return { rows: sum((name) => name !== "Questions"), statements: sum((name) => name === "Questions") };
}

async function dealingOne(routing: TeamRouting): Promise<{ rows: number; statements: number }> {
  const teamId = teams.get(routing) ?? 0;
  const { id: ticketId } = await aTicket({ teamId });
  const arrival = { ticketId, teamId, routing, from: null, version: 1, publicVersion: 1, opened: true };
  return db.$transaction(async (tx) => {
    const [first, second] = [await counters(tx), await counters(tx)];
    const leads = await routeTickets(tx, [arrival], { now: new Date(), today: "2026-11-23" });
    const last = await counters(tx);
    expect(leads.size).toBe(1);
    const idle = { rows: second.rows - first.rows, statements: second.statements - first.statements };
    return {
      rows: last.rows - second.rows - idle.rows,
      statements: last.statements - second.statements - idle.statements,
    };
  });
}

test("dealing a ticket reads a bounded part of what its members lead, in few statements", async () => {
  const [inTurn, byLoad] = [await dealingOne("round_robin"), await dealingOne("least_loaded")];
  expect(inTurn.rows).toBeLessThanOrEqual(200);
  expect(byLoad.rows).toBeLessThanOrEqual(1_000);
  expect(inTurn.statements).toBeLessThanOrEqual(8);
  expect(byLoad.statements).toBeLessThanOrEqual(9);
});
