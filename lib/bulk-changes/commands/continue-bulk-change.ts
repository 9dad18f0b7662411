import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { claimBulkChange } from "../load-bulk-change";
import { bulkChangePolicy } from "../policy";
import { BulkChangeRef } from "../schema";
import { WORKED_BATCH, workBatch } from "../work-batch";

/**
 * Does the next tickets of one of the actor's bulk changes, with the rights that the actor has now; gives whether any is left for
 * the caller to do. While another process is at it, nothing is. Throws not_found, forbidden.
 */
export const continueBulkChange = defineCommand({
  name: "bulk.continue",
  input: BulkChangeRef,
  load: async (tx, actor, input) => {
    const claim = await claimBulkChange(tx, actor, input.id);
    if (actor.kind !== "user") throw forbidden();
    return { ...claim, person: actor };
  },
  authorize: (actor, { bulk }) => bulkChangePolicy.own(actor, bulk),
  run: async ({ tx, target: { bulk, claimed, person }, now }) => {
    if (!claimed || bulk.state === "done") return { result: { more: false }, unchanged: true };
    const [first, ...others] = await workBatch(tx, person, bulk, { size: WORKED_BATCH, now });
    const done = bulk.changed + bulk.unchanged + bulk.refused + WORKED_BATCH;
    const result = { more: done < bulk.total };
    // Where each of them was refused or is so already, that it was looked at is all there is to keep.
    return first ? { result, events: [first, ...others] } : { result, unrecorded: "derived" };
  },
});
