import { ERASED_TEXT, reachedOf, type ErasureStep } from "../platform/erasure";
import { unlinkAttachment } from "./changes";

const FILES_AT_ONCE = 50;

/** The files that a person sent: nobody gets them any more, and the worker removes them from the storage. */
export const eraseFiles: ErasureStep = async ({ tx, userId, afterId }) => {
  const rows = await tx.$queryRaw<{ id: number; ticketId: number | null }[]>`
    SELECT id, ticketId FROM Attachment WHERE uploaderId = ${userId} AND id > ${afterId} ORDER BY id LIMIT ${FILES_AT_ONCE}`;
  for (const { id, ticketId } of rows) if (ticketId !== null) await unlinkAttachment(tx, ticketId, id);
  const ids = rows.map(({ id }) => id);
  await tx.attachment.updateMany({ where: { id: { in: ids } }, data: { name: ERASED_TEXT, state: "deleted" } });
  return { reachedId: reachedOf(rows, FILES_AT_ONCE), erased: rows.length };
};
