import { isStaff, type Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import type { DraftRow } from "../rows";
import type { CommentKind } from "../schema";
import { visibleTickets } from "../scope";

/** Reads what the actor themself has begun to write on a ticket. Throws not_found. */
export async function getDrafts(actor: Actor, number: TicketNumber): Promise<Record<CommentKind, DraftRow | null>> {
  const seen = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { id: true },
  });
  if (!seen || actor.kind !== "user") throw notFound();
  const rows = await db.ticketDraft.findMany({
    where: { userId: actor.userId, ticketId: number },
    select: { kind: true, body: true, savedAt: true },
  });
  const of = (kind: CommentKind): DraftRow | null => {
    const row = rows.find((one) => one.kind === kind);
    return row ? { body: row.body, savedAt: row.savedAt } : null;
  };
  return { reply: of("reply"), note: isStaff(actor) ? of("note") : null };
}
