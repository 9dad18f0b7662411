import type { AttachmentRow } from "@/lib/attachments/rows";
import type { RenderedText } from "@/lib/platform/rendered-text";
import type { CommentRow, PersonRef, TicketDetail } from "@/lib/tickets/rows";
import { requestEvent, type RequestEvent } from "./request-event";

/** One message of the conversation: what was asked at first, or a reply. */
export type Message = {
  author: PersonRef;
  mine: boolean;
  body: string;
  rendered: RenderedText | null;
  at: Date;
  files: readonly AttachmentRow[];
  /** A reply's own facts; the request itself is changed elsewhere. */
  reply?: Pick<CommentRow, "id" | "editedAt" | "deletedAt" | "deletedBy" | "can">;
  /** The request that was made of it, where the reader sees that one. */
  became?: number | null;
};

export type ConversationLine =
  | { kind: "day"; key: string; at: Date }
  | { kind: "message"; key: string; message: Message }
  | { kind: "event"; key: string; said: RequestEvent; at: Date };

type Facts = Pick<
  TicketDetail,
  | "description"
  | "renderedDescription"
  | "attachments"
  | "createdAt"
  | "requester"
  | "lead"
  | "comments"
  | "events"
  | "earlierComments"
  | "earlierEvents"
>;
type Days = { dayOf: (at: Date) => string };

/** A reply as a message of the conversation. */
export function asMessage({
  author,
  mine,
  body,
  rendered,
  createdAt,
  attachments,
  became,
  ...facts
}: CommentRow): Message {
  const { id, editedAt, deletedAt, deletedBy, can } = facts;
  return {
    author,
    mine,
    body,
    rendered,
    at: createdAt,
    files: attachments,
    became,
    reply: { id, editedAt, deletedAt, deletedBy, can },
    ...(became === null ? {} : { became }),
  };
}

function messages(request: Facts, viewerId: number): ConversationLine[] {
  const said = request.comments.map((comment) => ({
    kind: "message" as const,
    key: `message-${String(comment.id)}`,
    message: asMessage(comment),
  }));
  const { description, renderedDescription: rendered, requester, createdAt, attachments: files } = request;
  const empty = description.trim() === "" && files.length === 0;
  if (empty || request.earlierComments !== null) return said;
  const mine = requester.id === viewerId;
  const asked = { author: requester, mine, body: description, rendered, at: createdAt, files };
  return [{ kind: "message", key: "description", message: asked }, ...said];
}

function events(request: Facts, viewerId: number): ConversationLine[] {
  const reader = { id: viewerId, requester: request.requester };
  return request.events.flatMap((event) => {
    const said = requestEvent(event, reader, request.lead);
    return said ? [{ kind: "event" as const, key: `event-${String(event.id)}`, said, at: event.at }] : [];
  });
}

const momentOf = (line: ConversationLine) => (line.kind === "message" ? line.message.at : line.at);
const sameWords = (one: ConversationLine | undefined, other: ConversationLine) =>
  one?.kind === "event" && other.kind === "event" && JSON.stringify(one.said) === JSON.stringify(other.said);

/** The conversation in order of time: messages, what happened between them in words, and a line for each new day. */
export function conversationLines(request: Facts, viewerId: number, { dayOf }: Days): ConversationLine[] {
  // Messages first: at the same instant, the message is what caused the event (a reply that settles the request).
  const moments = [...messages(request, viewerId), ...events(request, viewerId)].sort(
    (one, other) => momentOf(one).getTime() - momentOf(other).getTime(),
  );
  const lines: ConversationLine[] = [];
  let day = "";
  for (const line of moments) {
    if (sameWords(lines.at(-1), line)) continue;
    const at = momentOf(line);
    if (dayOf(at) !== day) lines.push({ kind: "day", key: `day-${String(at.getTime())}`, at });
    day = dayOf(at);
    lines.push(line);
  }
  return lines;
}
