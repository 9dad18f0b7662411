import type { SystemActor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { inNoWords } from "../../platform/erased-words";
import { commentShape, eventShape, ticketShape } from "../api-shape";
import { peopleNames } from "../people-names";
import { placeNames } from "../place-names";
import { visibleComments, visibleEvents, visibleTickets } from "../scope";
import { seenTickets } from "../seen-tickets";
import { mentionedIds, toEventRows, UNSAID_TO_LEARNERS } from "../ticket-events";
import { unscopedTicketPeople } from "../ticket-people";
import { placesOf, rowColumns, toTicketRow } from "../ticket-rows";
import { messageStands } from "./message-stands";

type Reader = {
  /** Whether it is told what is for staff alone: their notes, and their part of a ticket. */
  internal: boolean;
};

async function tellFact(actor: SystemActor, eventId: number, { internal }: Reader) {
  const stored = await db.auditEvent.findFirst({
    where: {
      AND: [{ id: eventId, subjectType: "ticket" }, visibleEvents(actor), internal ? {} : { audience: "public" }],
    },
  });
  if (!stored) return null;
  const rows = [stored];
  const [people, places, tickets] = await Promise.all([
    peopleNames(mentionedIds(actor, rows, "user")),
    placeNames([], []),
    seenTickets(actor, mentionedIds(actor, rows, "ticket")),
  ]);
  const [row] = toEventRows(actor, rows, { people, tickets, ...places });
  if (!row) return null;
  const said = Object.entries(row.data).filter(([name]) => internal || !UNSAID_TO_LEARNERS.includes(name));
  return { ...row, data: Object.fromEntries(said), number: stored.subjectId };
}

async function tellTicket(actor: SystemActor, number: number, { internal }: Reader) {
  const found = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { ...rowColumns, description: true },
  });
  if (!found) return null;
  const [everybody, places] = await Promise.all([
    unscopedTicketPeople(actor, [number], { blocked: [] }),
    placesOf([found]),
  ]);
  const people = everybody.get(number);
  if (!people) return null;
  const row = { ...toTicketRow(actor, found, people, places), description: found.description };
  const outside = { staff: null, updatedAt: found.publicUpdatedAt, version: found.publicVersion };
  // What a reader may do is no program's business that only listens.
  const { can: _can, ...ticket } = ticketShape(internal ? row : { ...row, ...outside });
  return ticket;
}

async function tellComment(actor: SystemActor, id: unknown, { internal }: Reader) {
  if (typeof id !== "number") return null;
  const comment = await db.comment.findFirst({
    where: { AND: [{ id }, visibleComments(actor), internal ? {} : { kind: "reply" }] },
    include: { author: { select: { id: true, name: true } } },
  });
  return comment ? commentShape(comment) : null;
}

/** Events that say what a message says. */
const SAYS_A_MESSAGE = ["ticket.replied", "ticket.noted", "ticket.commentEdited"];

/**
 * Tells a program outside of an event of a ticket, in the API's shapes and as things are now: the event, the ticket, and the message it
 * is about. What was erased is empty. Gives null where there is nothing to tell: it is for staff and the reader is not, or its message was taken back or deleted.
 */
export async function tellEvent(actor: SystemActor, eventId: number, reader: Reader) {
  const fact = await tellFact(actor, eventId, reader);
  if (!fact) return null;
  const commentId = fact.data["commentId"];
  if (SAYS_A_MESSAGE.includes(fact.name) && !(await messageStands(actor, commentId))) return null;
  const [ticket, comment] = await Promise.all([
    tellTicket(actor, fact.number, reader),
    tellComment(actor, commentId, reader),
  ]);
  if (!ticket) return null;
  const data = inNoWords({ event: eventShape(fact), ticket, ...(comment ? { comment } : {}) });
  return { name: fact.name, at: fact.at, data };
}
