import { z } from "zod";
import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden, notFound } from "../../platform/errors";
import { fileStorage } from "../../platform/storage/storage";
import { scanForViruses, scansFiles, type ScanVerdict } from "../../platform/virus-scan";
import { attachmentEvent } from "../events";
import { attachmentPolicy } from "../policy";

const columns = {
  id: true,
  name: true,
  storageKey: true,
  ticketId: true,
  commentId: true,
  comment: { select: { kind: true } },
} as const;

/** A row that waits to be looked through. Only for the job, which sees everything. */
async function unscopedHeld(client: Pick<typeof db, "attachment">, id: number) {
  const found = await client.attachment.findFirst({ where: { id, state: "held" }, select: columns });
  if (!found) throw notFound();
  return found;
}

async function lookThrough(actor: Actor, id: number): Promise<ScanVerdict> {
  if (!attachmentPolicy.settle(actor)) throw forbidden();
  const { storageKey } = await unscopedHeld(db, id);
  // Switched off, nothing says that it is clean.
  if (storageKey === null || !scansFiles()) return "unknown";
  const content = await (await fileStorage()).read(storageKey);
  return content ? scanForViruses(content) : "unknown";
}

/** Looks through a file that is held; gives what was found. A clean one is given out from now on, an infected one never. Throws not_found. */
export const settleHeld = defineCommand({
  name: "attachment.settleHeld",
  input: z.object({ id: z.int().positive() }),
  prepare: (actor, { id }) => lookThrough(actor, id),
  load: (tx, _actor, { id }) => unscopedHeld(tx, id),
  authorize: (actor) => attachmentPolicy.settle(actor),
  run: async ({ tx, target, prepared: verdict }) => {
    if (verdict === "unknown") return { result: verdict, unchanged: true };
    const state = verdict === "clean" ? "ready" : "refused";
    await tx.attachment.update({ where: { id: target.id }, data: { state } });
    const { ticketId, comment } = target;
    if (ticketId === null) return { result: verdict, unrecorded: "upload" };
    const sent = { ...target, ticketId, ofNote: comment?.kind === "note" };
    return {
      result: verdict,
      events: [attachmentEvent("ticket.attachmentChecked", sent, { clean: verdict === "clean" })],
    };
  },
});
