import { expect, test } from "vitest";
import { db } from "../../platform/db/client";
import { TicketNumber } from "../../platform/ids";
import { asAnonymous, asJob, asLearner } from "../../testing/actors";
import { aLearner, aTicket } from "../../testing/factories";
import { recordTicketExport } from "./record-ticket-export";

test("a taken ticket is in the log as its reader's act, and nobody else's", async () => {
  const learner = await aLearner();
  const ticket = await aTicket({ requesterId: learner.id });
  const number = TicketNumber.parse(ticket.id);
  await recordTicketExport(asLearner(learner), { number, format: "json" });
  const event = await db.auditEvent.findFirstOrThrow({ where: { subjectType: "user", subjectId: learner.id } });
  expect(event).toMatchObject({
    name: "user.ticketExported",
    audience: "admin",
    actorId: learner.id,
    data: { ticketId: ticket.id, format: "json" },
  });
  const count = await db.auditEvent.count();
  for (const actor of [asLearner(await aLearner()), asAnonymous()])
    await expect(recordTicketExport(actor, { number, format: "pdf" })).rejects.toMatchObject({ code: "not_found" });
  await expect(recordTicketExport(asJob(), { number, format: "pdf" })).rejects.toMatchObject({ code: "forbidden" });
  expect(await db.auditEvent.count()).toBe(count);
});
