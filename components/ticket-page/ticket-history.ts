import type { Page } from "@/lib/platform/pagination";
import type { CommentRow, TicketDetail, TicketEventRow } from "@/lib/tickets/rows";

/** Pages of what came before, newest first, as the server gives them; absent where nothing was left to read. */
export type OlderHistory = { comments?: Page<CommentRow>; events?: Page<TicketEventRow> };

type Numbered = { id: number };

/** What stands before the fresh ones; nothing where these are all there are, since a message may have been taken back. */
function keptBefore<T extends Numbered>(known: readonly T[], fresh: readonly T[], earlier: string | null): T[] {
  return earlier === null ? [] : before(known, fresh);
}

function before<T extends Numbered>(known: readonly T[], fresh: readonly T[]): T[] {
  const first = fresh[0]?.id ?? Infinity;
  return known.filter(({ id }) => id < first);
}

/** The fresh ticket, with the older comments and events that had been read before it. */
export function keepingOlder(known: TicketDetail, fresh: TicketDetail): TicketDetail {
  const comments = keptBefore(known.comments, fresh.comments, fresh.earlierComments);
  const events = keptBefore(known.events, fresh.events, fresh.earlierEvents);
  return {
    ...fresh,
    comments: [...comments, ...fresh.comments],
    earlierComments: comments.length > 0 ? known.earlierComments : fresh.earlierComments,
    events: [...events, ...fresh.events],
    earlierEvents: events.length > 0 ? known.earlierEvents : fresh.earlierEvents,
  };
}

/** The ticket with older pages put before what it holds. */
export function withOlder(ticket: TicketDetail, { comments, events }: OlderHistory): TicketDetail {
  return {
    ...ticket,
    ...(comments
      ? {
          comments: [...before(comments.items.toReversed(), ticket.comments), ...ticket.comments],
          earlierComments: comments.nextCursor,
        }
      : {}),
    ...(events
      ? {
          events: [...before(events.items.toReversed(), ticket.events), ...ticket.events],
          earlierEvents: events.nextCursor,
        }
      : {}),
  };
}
