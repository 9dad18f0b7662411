import type { Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import type { HashedEvent } from "../platform/events";
import { peopleNames } from "./people-names";
import { placeNames } from "./place-names";
import type { CommentRow, TicketEventRow } from "./rows";
import { visibleEvents } from "./scope";
import { seenTickets } from "./seen-tickets";
import { filesOf, namedIn, readCommentsAfter, ticketsOfComments, toCommentRows } from "./ticket-comments";
import { RETRACTED, withoutTakenBack } from "./taken-back";
import { mentionedIds, toEventRows } from "./ticket-events";
import { toldTexts, type ToldText } from "./told-texts";

const AT_ONCE = 100;

/** An event as it was recorded, with all that its hash covers. */
export type RecordedLink = Omit<HashedEvent, "occurredAt"> & { occurredAt: Date; prevHash: string; hash: string };
export type RecordedEvent = { row: TicketEventRow; texts: ToldText[]; link: RecordedLink };

/** All comments of a ticket that the actor sees, oldest first, some at a time. */
export async function* commentsOf(actor: Actor, ticketId: number): AsyncGenerator<CommentRow[]> {
  for (let afterId = 0; ;) {
    const rows = await readCommentsAfter(actor, ticketId, afterId, AT_ONCE);
    const [people, files, tickets] = await Promise.all([
      peopleNames(namedIn(rows)),
      filesOf(actor, ticketId, rows),
      seenTickets(actor, ticketsOfComments(rows)),
    ]);
    // As it was typed: whoever takes it along has no page to draw it on.
    if (rows.length > 0) yield toCommentRows(actor, rows, { people, tickets, texts: new Map(), files: files.comments });
    if (rows.length < AT_ONCE) return;
    afterId = rows.at(-1)?.id ?? afterId;
  }
}

/** All events of a ticket that the actor may see, oldest first, some at a time. The caller has asked whether they see the ticket. */
export async function* eventsOf(actor: Actor, ticketId: number): AsyncGenerator<RecordedEvent[]> {
  for (let afterSeq = 0; ;) {
    const stored = await db.auditEvent.findMany({
      where: {
        AND: [
          { subjectType: "ticket", subjectId: ticketId, seq: { gt: afterSeq } },
          { OR: [visibleEvents(actor), { name: RETRACTED }] },
        ],
      },
      orderBy: { seq: "asc" },
      take: AT_ONCE,
    });
    const links = await withoutTakenBack(actor, ticketId, stored, { toEnd: stored.length < AT_ONCE });
    const [people, places, tickets, texts] = await Promise.all([
      peopleNames(mentionedIds(actor, links, "user")),
      placeNames(mentionedIds(actor, links, "category"), mentionedIds(actor, links, "team")),
      seenTickets(actor, mentionedIds(actor, links, "ticket")),
      toldTexts(
        actor,
        links.map(({ id }) => id),
      ),
    ]);
    const rows = toEventRows(actor, links, { people, tickets, texts, ...places });
    yield links.flatMap(({ id, ...link }, index) => {
      const row = rows[index];
      return row ? [{ row, texts: texts.get(id) ?? [], link }] : [];
    });
    if (stored.length < AT_ONCE) return;
    afterSeq = stored.at(-1)?.seq ?? afterSeq;
  }
}
