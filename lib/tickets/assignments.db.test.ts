import { expect, test } from "vitest";
import { z } from "zod";
import { defineCommand } from "../define-command";
import { db } from "../platform/db/client";
import type { UserId } from "../platform/ids";
import { asAdmin, asLearner, asManager, asTechnician } from "../testing/actors";
import { aLearner, anAdmin, aTechnician, aTicket } from "../testing/factories";
import { storedChain } from "../testing/stored-chain";
import { expectExactAccess, lastEvent, refused } from "../testing/ticket-state";
import { releaseOpenAssignments } from "./assignments";
import { updateTicket } from "./commands/update-ticket";
import { countOpenAssignments } from "./queries/count-open-assignments";

/** As deactivation and demotion do it, with an event of their own. */
const leave = defineCommand({
  name: "test.leave",
  input: z.object({ userId: z.int() }),
  load: () => Promise.resolve(null),
  authorize: () => true,
  run: async ({ tx, actor, input, now }) => {
    const released = await releaseOpenAssignments(tx, actor, input.userId, now);
    const own = {
      name: "user.deactivated",
      subjectType: "user",
      subjectId: input.userId,
      audience: "admin" as const,
      data: {},
    };
    return { result: released.length, events: [own, ...released] };
  },
});

test("takes a person off their open tickets with an event each, and leaves the others and the history", async () => {
  const [karim, aicha, admin] = [await aTechnician(), await aTechnician(), await anAdmin()];
  const led = await aTicket({ leadId: karim.id, helperIds: [aicha.id], status: "waiting" });
  const helped = await aTicket({ leadId: aicha.id, helperIds: [karim.id] });
  const closed = await aTicket({ leadId: karim.id, status: "closed" });
  expect(await countOpenAssignments(asAdmin(admin), karim.id as UserId)).toBe(2);
  expect(await leave(asAdmin(admin), { userId: karim.id })).toBe(2);
  expect(await lastEvent(led.id)).toMatchObject({
    name: "ticket.leadChanged",
    actorId: admin.id,
    data: { from: karim.id, to: null },
  });
  expect(await lastEvent(helped.id)).toMatchObject({ name: "ticket.helperRemoved", data: { userId: karim.id } });
  expect(await db.assignment.findMany({ where: { userId: karim.id } })).toMatchObject([{ ticketId: closed.id }]);
  expect(await db.ticket.findUnique({ where: { id: led.id } })).toMatchObject({
    leadId: null,
    status: "waiting",
    version: 2,
  });
  for (const { id } of [led, helped]) {
    await expectExactAccess(id);
    expect((await storedChain("ticket", id)).fault).toBeNull();
  }
  expect(await countOpenAssignments(asAdmin(admin), karim.id as UserId)).toBe(0);
  expect(await leave(asAdmin(admin), { userId: karim.id })).toBe(0);
});

test("who edits such a ticket meanwhile is told that the lead changed", async () => {
  const [karim, admin] = [await aTechnician(), await anAdmin()];
  const { id } = await aTicket({ leadId: karim.id });
  await leave(asAdmin(admin), { userId: karim.id });
  const error = await refused(
    updateTicket(asTechnician(karim), { number: id, version: 1, priority: "low" }),
    "conflict",
  );
  expect(error.details).toEqual({ changed: ["lead"], version: 2 });
});

test("only admins are told how many tickets somebody has", async () => {
  const karim = await aTechnician();
  for (const actor of [asLearner(await aLearner()), asTechnician(karim), asManager(karim)]) {
    await refused(countOpenAssignments(actor, karim.id as UserId), "forbidden");
  }
});
