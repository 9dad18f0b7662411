import type { CommentRow, TicketDetail, TicketEventRow } from "@/lib/tickets/rows";

export type TimelineEntry =
  | { kind: "message"; key: string; comment: CommentRow }
  | { kind: "events"; key: string; events: readonly [TicketEventRow, ...TicketEventRow[]] };

export type TimelineFilter = "all" | "conversation";

/** Events that a message of the conversation already tells. */
const TOLD_BY_MESSAGES: ReadonlySet<string> = new Set([
  "ticket.opened",
  "ticket.replied",
  "ticket.noted",
  "ticket.commentEdited",
  "ticket.commentDeleted",
]);

type Moment = { at: number; comment: CommentRow } | { at: number; event: TicketEventRow };

function momentsOf(comments: readonly CommentRow[], events: readonly TicketEventRow[]): Moment[] {
  const told = events.filter((event) => !TOLD_BY_MESSAGES.has(event.name)).sort((a, b) => a.id - b.id);
  const said = [...comments].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id);
  // Comments first: at the same instant, the message is what caused the events (a reply that resolves).
  const moments: Moment[] = [
    ...said.map((comment) => ({ at: comment.createdAt.getTime(), comment })),
    ...told.map((event) => ({ at: event.at.getTime(), event })),
  ];
  return moments.sort((a, b) => a.at - b.at);
}

/** The conversation in order of time, with the events between two messages gathered into one entry. */
export function timelineEntries(
  { comments, events }: Pick<TicketDetail, "comments" | "events">,
  filter: TimelineFilter = "all",
): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const moment of momentsOf(comments, filter === "all" ? events : [])) {
    const last = entries.at(-1);
    if ("comment" in moment) {
      entries.push({ kind: "message", key: `message-${String(moment.comment.id)}`, comment: moment.comment });
    } else if (last?.kind === "events") {
      last.events = [...last.events, moment.event];
    } else {
      entries.push({ kind: "events", key: `events-${String(moment.event.id)}`, events: [moment.event] });
    }
  }
  return entries;
}

export type FoldedTimeline = { hiddenMessages: number; shown: TimelineEntry[] };

const FOLDS_OVER = 40;
const KEPT_WHEN_FOLDED = 20;

/** Leaves out what comes before the last 20 messages when there are more than 40, and says how many messages that is. */
export function foldOlder(entries: readonly TimelineEntry[], unfolded: boolean): FoldedTimeline {
  const messages = entries.filter((entry) => entry.kind === "message");
  const first = messages.at(-KEPT_WHEN_FOLDED);
  if (unfolded || messages.length <= FOLDS_OVER || !first) return { hiddenMessages: 0, shown: [...entries] };
  return { hiddenMessages: messages.length - KEPT_WHEN_FOLDED, shown: entries.slice(entries.indexOf(first)) };
}
