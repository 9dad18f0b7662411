import { defineCommand } from "../../define-command";
import { conflict, forbidden } from "../../platform/errors";
import { mayChange } from "../../tickets/policy";
import { bulkChangeEvent } from "../events";
import { loadBulkChange } from "../load-bulk-change";
import { bulkChangePolicy } from "../policy";
import { readProgress } from "../progress";
import { BulkChangeRef } from "../schema";
import { ownBulkChanges } from "../scope";
import { AT_ONCE, workBatch } from "../work-batch";

/**
 * Brings back what one of the actor's bulk changes changed, as another one: each ticket where nobody changed that property since.
 * Gives how far it is. Throws not_found, forbidden, conflict while the first one runs, when it is undone already or changed nothing.
 */
export const undoBulkChange = defineCommand({
  name: "bulk.undo",
  input: BulkChangeRef,
  load: async (tx, actor, input) => {
    const bulk = await loadBulkChange(tx, actor, input.id);
    if (actor.kind !== "user") throw forbidden();
    return { person: actor, bulk };
  },
  authorize: (actor, { bulk }) => bulkChangePolicy.own(actor, bulk) && mayChange(actor, bulk.property),
  run: async ({ tx, target: { person, bulk }, now }) => {
    const { id, property } = bulk;
    const before = await readProgress(tx, person, id);
    if (before.running) throw conflict("bulk.errors.running");
    if (!before.canUndo) throw conflict("bulk.errors.notUndoable");
    const changed = await tx.bulkChangeTicket.findMany({
      where: { bulkChangeId: id, result: "changed", bulkChange: ownBulkChanges(person) },
      orderBy: { ticketId: "asc" },
      select: { ticketId: true },
    });
    const count = changed.length;
    const facts = { startedById: person.userId, via: person.via, property, undoesId: id, total: count };
    const undo = await tx.bulkChange.create({ data: { ...facts, createdAt: now } });
    await tx.bulkChangeTicket.createMany({
      data: changed.map(({ ticketId }) => ({ bulkChangeId: undo.id, ticketId })),
    });
    const started = bulkChangeEvent(undo.id, "bulk.undone", { property, count, undoesId: id });
    const events = await workBatch(tx, person, undo, { size: AT_ONCE, now });
    return { result: await readProgress(tx, person, undo.id), events: [started, ...events] };
  },
  idempotency: { reference: (result) => result.id, recall: readProgress },
});
