import { defineCommand } from "../../define-command";
import { bulkChangeEvent } from "../events";
import { loadBulkChange } from "../load-bulk-change";
import { bulkChangePolicy } from "../policy";
import { AbandonBulkChange } from "../schema";

/** Ends a bulk change that can't go on; what is left of it is refused. For the system only. Throws not_found, forbidden. */
export const abandonBulkChange = defineCommand({
  name: "bulk.abandon",
  input: AbandonBulkChange,
  load: (tx, actor, input) => loadBulkChange(tx, actor, input.id),
  authorize: bulkChangePolicy.abandon,
  run: async ({ tx, input, target: bulk, now }) => {
    const { id } = bulk;
    if (bulk.state === "done") return { result: { id }, unchanged: true };
    const left = await tx.bulkChangeTicket.updateMany({
      where: { bulkChangeId: id, result: "pending" },
      data: { result: "refused", refusal: input.refusal },
    });
    const refused = bulk.refused + left.count;
    await tx.bulkChange.updateMany({ where: { id }, data: { refused, state: "done", finishedAt: now } });
    const { changed, unchanged } = bulk;
    return { result: { id }, events: [bulkChangeEvent(id, "bulk.finished", { changed, unchanged, refused })] };
  },
});
