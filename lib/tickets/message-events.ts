import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { unscopedJoined } from "./joined-tickets";
import { EDITABLE_MS } from "./message-times";
import { visibleEvents } from "./scope";

/** The events whose texts are what a message said. */
export const TOLD = ["ticket.replied", "ticket.noted", "ticket.commentEdited"];

export type Said = { id: number; seq: number; name: string; occurredAt: Date };
type Message = { id: number; ticketId: number; createdAt: Date };

/** The events by which a message came to say what it says, oldest first; the first one is its sending. */
export async function messageEvents(tx: Tx, actor: Actor, message: Message): Promise<Said[]> {
  const until = new Date(message.createdAt.getTime() + EDITABLE_MS);
  const events = await tx.auditEvent.findMany({
    where: {
      AND: [
        {
          subjectType: "ticket",
          // A merge takes the message along, not what was recorded.
          subjectId: { in: await unscopedJoined(tx, message.ticketId) },
          name: { in: TOLD },
          occurredAt: { gte: message.createdAt, lte: until },
        },
        visibleEvents(actor),
      ],
    },
    select: { id: true, seq: true, name: true, data: true, occurredAt: true },
    orderBy: { id: "asc" },
  });
  return events.filter(({ data }) => (data as { commentId?: number } | null)?.commentId === message.id);
}
