import type { Actor } from "../platform/actor";
import type { Page, PageRequest } from "../platform/pagination";
import { peopleNames } from "./people-names";
import { placeNames } from "./place-names";
import type { CommentRow, TicketEventRow } from "./rows";
import { renderTexts } from "./render-texts";
import { filesOf, namedIn, readComments, toCommentRows } from "./ticket-comments";
import { mentionedIds, readEvents, toEventRows, type StoredEvent } from "./ticket-events";

/** What a ticket's page shows at first; what is older comes by the page. */
const SHOWN: PageRequest = { limit: 200, cursor: null };

const placesIn = (actor: Actor, events: readonly StoredEvent[]) =>
  placeNames(mentionedIds(actor, events, "category"), mentionedIds(actor, events, "team"));

/** A page of a ticket's comments that the actor sees, newest first. */
export async function commentsPage(actor: Actor, ticketId: number, page: PageRequest): Promise<Page<CommentRow>> {
  const { items, nextCursor } = await readComments(actor, ticketId, page);
  const [people, { comments }, files] = await Promise.all([
    peopleNames(namedIn(items)),
    renderTexts(actor, items),
    filesOf(actor, ticketId, items),
  ]);
  return { items: toCommentRows(actor, items, people, comments, files.comments), nextCursor };
}

/** A page of a ticket's events that the actor may see, newest first. The caller has asked whether they see the ticket. */
export async function eventsPage(actor: Actor, ticketId: number, page: PageRequest): Promise<Page<TicketEventRow>> {
  const { items, nextCursor } = await readEvents(actor, ticketId, page);
  const [people, places] = await Promise.all([peopleNames(mentionedIds(actor, items, "user")), placesIn(actor, items)]);
  return { items: toEventRows(actor, items, { people, ...places }), nextCursor };
}

type HistoryOf = { description: string; attachmentCount: number };

/** The newest comments and events of a ticket, oldest first, with cursors for the older; names and what texts refer to are looked up once. */
export async function newestHistory(actor: Actor, ticketId: number, { description, attachmentCount }: HistoryOf) {
  const [comments, events] = await Promise.all([
    readComments(actor, ticketId, SHOWN),
    readEvents(actor, ticketId, SHOWN),
  ]);
  const ids = [...namedIn(comments.items), ...mentionedIds(actor, events.items, "user")];
  const [people, places, texts, files] = await Promise.all([
    peopleNames(ids),
    placesIn(actor, events.items),
    renderTexts(actor, comments.items, description),
    filesOf(actor, ticketId, comments.items, attachmentCount > 0),
  ]);
  return {
    attachments: files.request,
    renderedDescription: texts.description,
    comments: toCommentRows(actor, comments.items, people, texts.comments, files.comments).toReversed(),
    earlierComments: comments.nextCursor,
    events: toEventRows(actor, events.items, { people, ...places }).toReversed(),
    earlierEvents: events.nextCursor,
  };
}
