import { randomBytes } from "node:crypto";
import { defineCommand } from "../../define-command";
import type { UserActor } from "../../platform/actor";
import type { Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { AppError, forbidden } from "../../platform/errors";
import { fileName } from "../file-name";
import { uploadColumns, uploadState } from "../own-uploads";
import { attachmentPolicy } from "../policy";
import { BeginUpload, DAILY_BYTES, DAILY_FILES } from "../schema";

const DAY_MS = 24 * 60 * 60_000;
const RETRY_S = 60 * 60;

/** What a person began under a key, whatever became of it. */
function unscopedBegun(tx: Tx, { userId }: UserActor, clientKey: string) {
  const where = { uploaderId_clientKey: { uploaderId: userId, clientKey } };
  return tx.attachment.findUnique({ where, select: uploadColumns });
}

function unscopedSum(tx: Tx, { userId }: UserActor, since: Date) {
  const where = { uploaderId: userId, copied: false, createdAt: { gt: since } };
  return tx.attachment.aggregate({ where, _sum: { bytes: true }, _count: true });
}

/** What a person sent within a day counts whatever became of it: taking files away again makes no room. */
async function assertRoom(tx: Tx, actor: UserActor, bytes: number, at: Date): Promise<void> {
  const sent = await unscopedSum(tx, actor, new Date(at.getTime() - DAY_MS));
  if ((sent._sum.bytes ?? 0) + bytes <= DAILY_BYTES && sent._count < DAILY_FILES) return;
  throw new AppError("rate_limited", {
    key: "attachments.errors.quota",
    params: { mb: DAILY_BYTES / (1024 * 1024), files: DAILY_FILES },
    retryAfterS: RETRY_S,
  });
}

/**
 * Makes room for a file that is about to be sent, or finds what was begun under the same key; gives its address and where it stands.
 * Throws invalid_input for an empty or too large one, rate_limited when the day's quota is used up.
 */
export const beginUpload = defineCommand({
  name: "attachment.begin",
  input: BeginUpload,
  load: async (tx, actor, input) => {
    if (actor.kind !== "user") throw forbidden();
    await lockRow(tx, "User", actor.userId);
    return { actor, begun: await unscopedBegun(tx, actor, input.key) };
  },
  authorize: (actor) => attachmentPolicy.upload(actor),
  run: async ({ tx, input, target: { actor, begun }, now }) => {
    if (begun) return { result: uploadState(begun), unchanged: true };
    await assertRoom(tx, actor, input.bytes, now);
    const made = await tx.attachment.create({
      data: {
        publicId: randomBytes(16).toString("base64url"),
        uploaderId: actor.userId,
        clientKey: input.key,
        name: fileName(input.name, null),
        bytes: input.bytes,
        createdAt: now,
      },
      select: uploadColumns,
    });
    return { result: uploadState(made), unrecorded: "upload" };
  },
});
