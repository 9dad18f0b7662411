import type { DomainEvent } from "../platform/events";

/** What happens to a file of a conversation: a note's is staff's own, as the note is. Its name is in `texts`. */
export type AttachmentEventName = "ticket.attachmentRemoved" | "ticket.attachmentChecked";
type Sent = { id: number; ticketId: number; commentId: number | null; name: string; ofNote: boolean };

/** Makes the event of a file of a ticket; `clean` says what looking through it found. */
export function attachmentEvent(name: AttachmentEventName, sent: Sent, facts: { clean?: boolean } = {}): DomainEvent {
  return {
    name,
    subjectType: "ticket",
    subjectId: sent.ticketId,
    audience: sent.ofNote ? "staff" : "public",
    data: { attachmentId: sent.id, commentId: sent.commentId, ...facts },
    texts: { name: sent.name },
  };
}
