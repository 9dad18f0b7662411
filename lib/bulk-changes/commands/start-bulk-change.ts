import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { requireKnownTarget } from "../../tickets/changes";
import { mayChange } from "../../tickets/policy";
import { bulkChangeEvent } from "../events";
import { readProgress } from "../progress";
import { StartBulkChange } from "../schema";
import { AT_ONCE, workBatch } from "../work-batch";

/**
 * Sets one property of up to 1,000 tickets as the actor: of the first 25 at once, of the others in the background with the rights
 * the actor has then. Tickets that the actor does not see or may not change are refused one by one. Gives how far it is.
 * Throws forbidden for a property that is not the actor's to set, invalid_input for an unknown person, team or category.
 */
export const startBulkChange = defineCommand({
  name: "bulk.start",
  input: StartBulkChange,
  load: (_tx, actor, input) => {
    if (actor.kind !== "user") throw forbidden();
    return Promise.resolve({ person: actor, property: input.change.property });
  },
  authorize: (actor, { property }) => mayChange(actor, property),
  run: async ({ tx, input, target: { person, property }, now }) => {
    const { change, numbers } = input;
    await requireKnownTarget(tx, change);
    const facts = { startedById: person.userId, via: person.via, property, change, total: numbers.length };
    const bulk = await tx.bulkChange.create({ data: { ...facts, createdAt: now } });
    const rows = numbers.map((ticketId) => ({ bulkChangeId: bulk.id, ticketId }));
    await tx.bulkChangeTicket.createMany({ data: rows });
    const started = bulkChangeEvent(bulk.id, "bulk.started", { property, count: numbers.length });
    const events = await workBatch(tx, person, bulk, { size: AT_ONCE, now });
    return { result: await readProgress(tx, person, bulk.id), events: [started, ...events] };
  },
  idempotency: { reference: (result) => result.id, recall: readProgress },
});
