import { beforeAll, expect, test } from "vitest";
import { db } from "../platform/db/client";
import { asLearner } from "../testing/actors";
import { aCategory, aLearner, aTeam, aTechnician, type Person } from "../testing/factories";
import { freshDatabase } from "../testing/fresh-database";
import { measureReads, type Reads } from "../testing/measured-reads";
import type { TeamRouting } from "../teams/schema";
import { openTicket } from "./commands/open-ticket";

const OPEN_TICKETS = 3_000;
const MEMBERS = 8;

let lea: Person;
let measure: (run: () => Promise<unknown>) => Promise<Reads>;
const categories = new Map<TeamRouting, number>();

/** Teams of the same members, each of whom leads many open tickets. */
beforeAll(async () => {
  await freshDatabase();
  lea = await aLearner();
  const members: number[] = [];
  for (let index = 0; index < MEMBERS; index += 1) members.push((await aTechnician()).id);
  const { id: categoryId } = await aCategory();
  const at = new Date();
  await db.ticket.createMany({
    data: Array.from({ length: OPEN_TICKETS }, (_, index) => ({
      title: "Charge",
      description: "",
      categoryId,
      requesterId: lea.id,
      leadId: members[index % MEMBERS] ?? null,
      createdAt: at,
    })),
  });
  for (const routing of ["by_hand", "round_robin", "least_loaded"] as const) {
    const team = await aTeam({ routing });
    await db.teamMember.createMany({ data: members.map((userId) => ({ teamId: team.id, userId })) });
    categories.set(routing, (await aCategory({ defaultTeamId: team.id })).id);
  }
  measure = await measureReads();
});

const opening = (routing: TeamRouting) =>
  measure(() => openTicket(asLearner(lea), { title: "Écran", categoryId: categories.get(routing) ?? 0 }));

test("dealing a ticket reads a bounded part of what its members lead, in few statements", async () => {
  const [byHand, inTurn, byLoad] = [
    await opening("by_hand"),
    await opening("round_robin"),
    await opening("least_loaded"),
  ];
  for (const { largest } of [byHand, inTurn, byLoad]) expect(largest).toBeLessThanOrEqual(1_000);
  expect(inTurn.statements - byHand.statements).toBeLessThanOrEqual(9);
  expect(byLoad.statements - byHand.statements).toBeLessThanOrEqual(10);
});
