import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import { isDuplicate } from "../../platform/db/errors";
import { forbidden, notFound } from "../../platform/errors";
import { ticketPolicy } from "../policy";
import type { DraftRow } from "../rows";
import { SaveDraft } from "../message-schema";
import type { CommentKind } from "../schema";
import { visibleTickets } from "../scope";

/** `replaced` is what another of the person's devices had kept meanwhile. */
type Saved = { savedAt: Date | null; replaced: DraftRow | null };

type Place = { userId: number; ticketId: number; kind: CommentKind };

async function keep(tx: Tx, place: Place, draft: DraftRow): Promise<void> {
  const update = async () => (await tx.ticketDraft.updateMany({ where: place, data: draft })).count > 0;
  if (await update()) return;
  try {
    await tx.ticketDraft.create({ data: { ...place, ...draft } });
  } catch (error) {
    // Another device was first by a moment.
    if (!isDuplicate(error)) throw error;
    await update();
  }
}

/**
 * Keeps what the actor is writing on a ticket, for themself alone; an empty text forgets it. The last one counts: a text that another
 * device kept meanwhile is given back, so that nothing is lost. Throws not_found, forbidden.
 */
export const saveDraft = defineCommand({
  name: "ticket.saveDraft",
  input: SaveDraft,
  load: async (tx, actor, { number, kind }) => {
    const ticket = await tx.ticket.findFirst({
      where: { AND: [{ id: number }, visibleTickets(actor)] },
      select: { id: true },
    });
    if (!ticket) throw notFound();
    return { ticketId: ticket.id, kind };
  },
  authorize: (actor, { kind }) => ticketPolicy.saveDraft(actor, kind),
  run: async ({ tx, actor, input, target, now }) => {
    if (actor.kind !== "user") throw forbidden();
    const { body, base } = input;
    const place = { userId: actor.userId, ...target };
    const known = await tx.ticketDraft.findUnique({ where: { userId_ticketId_kind: place } });
    const isElse = known !== null && known.savedAt.getTime() !== base?.getTime() && known.body !== body;
    const replaced = isElse ? { body: known.body, savedAt: known.savedAt } : null;
    if (body.trim() === "") {
      // Who empties a text means the one they had before them.
      if (!isElse) await tx.ticketDraft.deleteMany({ where: place });
      return { result: { savedAt: isElse ? known.savedAt : null, replaced } satisfies Saved, unrecorded: "draft" };
    }
    await keep(tx, place, { body, savedAt: now });
    return { result: { savedAt: now, replaced } satisfies Saved, unrecorded: "draft" };
  },
});
