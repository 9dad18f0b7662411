import { isStaff, type Actor } from "../platform/actor";
import type { Prisma } from "../platform/db/client";
import { visibleComments, visibleTickets } from "../tickets/scope";

const NOTHING = { id: -1 };

/** The attachments that an actor sees: those of the tickets they see, without those of notes for learners. What is not sent yet is nobody's to see. */
export function visibleAttachments(actor: Actor): Prisma.AttachmentWhereInput {
  if (actor.kind === "anonymous") return NOTHING;
  const ofTickets = { ticketId: { not: null }, ticket: visibleTickets(actor) };
  if (actor.kind === "system" || isStaff(actor)) return ofTickets;
  return { ...ofTickets, OR: [{ commentId: null }, { comment: visibleComments(actor) }] };
}

/** What an actor has uploaded, whatever became of it. */
export function ownFiles(actor: Actor): Prisma.AttachmentWhereInput {
  return actor.kind === "user" ? { uploaderId: actor.userId, copied: false } : NOTHING;
}

/** What an actor has uploaded and no message has taken along yet. */
export function ownUploads(actor: Actor): Prisma.AttachmentWhereInput {
  return actor.kind === "user" ? { uploaderId: actor.userId, ticketId: null } : NOTHING;
}
