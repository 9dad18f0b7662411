import type { Actor } from "../platform/actor";
import type { Page, PageRequest } from "../platform/pagination";
import { peopleNames } from "./people-names";
import { placeNames } from "./place-names";
import type { CommentRow, TicketEventRow } from "./rows";
import { renderTexts } from "./render-texts";
import { seenTickets } from "./seen-tickets";
import { filesOf, namedIn, readComments, ticketsOfComments, toCommentRows } from "./ticket-comments";
import { saidTexts } from "./told-texts";
import { mentionedIds, readEvents, toEventRows, type StoredEvent } from "./ticket-events";

/** What a ticket's page shows at first; what is older comes by the page. */
const SHOWN: PageRequest = { limit: 200, cursor: null };

const placesIn = (actor: Actor, events: readonly StoredEvent[]) =>
  placeNames(mentionedIds(actor, events, "category"), mentionedIds(actor, events, "team"));

/** A page of a ticket's comments that the actor sees, newest first. */
export async function commentsPage(actor: Actor, ticketId: number, page: PageRequest): Promise<Page<CommentRow>> {
  const { items, nextCursor } = await readComments(actor, ticketId, page);
  const [people, tickets, { comments: texts }, files] = await Promise.all([
    peopleNames(namedIn(items)),
    seenTickets(actor, ticketsOfComments(items)),
    renderTexts(actor, items),
    filesOf(actor, ticketId, items),
  ]);
  return { items: toCommentRows(actor, items, { people, tickets, texts, files: files.comments }), nextCursor };
}

/** A page of a ticket's events that the actor may see, newest first. The caller has asked whether they see the ticket. */
export async function eventsPage(actor: Actor, ticketId: number, page: PageRequest): Promise<Page<TicketEventRow>> {
  const { items, nextCursor } = await readEvents(actor, ticketId, page);
  const [people, places, tickets, texts] = await Promise.all([
    peopleNames(mentionedIds(actor, items, "user")),
    placesIn(actor, items),
    seenTickets(actor, mentionedIds(actor, items, "ticket")),
    saidTexts(actor, items),
  ]);
  return { items: toEventRows(actor, items, { people, tickets, texts, ...places }), nextCursor };
}

type Whole = { id: number; description: string; mergedIntoId: number | null; attachmentCount: number };

/**
 * The newest comments and events of a ticket, oldest first, with cursors for the older; names and what texts refer to are looked up once for
 * both, and the ticket that it was merged into, for who sees that one.
 */
export async function newestHistory(actor: Actor, { id: ticketId, description, mergedIntoId, attachmentCount }: Whole) {
  const [comments, events] = await Promise.all([
    readComments(actor, ticketId, SHOWN),
    readEvents(actor, ticketId, SHOWN),
  ]);
  const ids = [...namedIn(comments.items), ...mentionedIds(actor, events.items, "user")];
  const named = [
    ...ticketsOfComments(comments.items),
    ...mentionedIds(actor, events.items, "ticket"),
    ...(mergedIntoId === null ? [] : [mergedIntoId]),
  ];
  const [people, places, tickets, texts, said, files] = await Promise.all([
    peopleNames(ids),
    placesIn(actor, events.items),
    seenTickets(actor, named),
    renderTexts(actor, comments.items, description),
    saidTexts(actor, events.items),
    filesOf(actor, ticketId, comments.items, attachmentCount > 0),
  ]);
  const kept = mergedIntoId === null ? undefined : tickets.get(mergedIntoId);
  return {
    attachments: files.request,
    renderedDescription: texts.description,
    comments: toCommentRows(actor, comments.items, {
      people,
      tickets,
      texts: texts.comments,
      files: files.comments,
    }).toReversed(),
    earlierComments: comments.nextCursor,
    events: toEventRows(actor, events.items, { people, tickets, texts: said, ...places }).toReversed(),
    earlierEvents: events.nextCursor,
    mergedInto: kept && mergedIntoId !== null ? { number: mergedIntoId, title: kept.name } : null,
  };
}
