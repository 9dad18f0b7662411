import { Prisma, type Tx } from "../platform/db/client";
import { ERASED_NAME, ERASED_TEXT, reachedOf, type ErasureStep } from "../platform/erasure";
import { releaseOpenAssignments } from "./assignments";
import { ticketEvent, type TicketEventName } from "./events";
import { rewriteTicketTerms } from "./search-rewrite";

const TICKETS_AT_ONCE = 20;
const COMMENTS_AT_ONCE = 25;
const EVENTS_AT_ONCE = 50;

const TITLES: TicketEventName[] = ["ticket.opened", "ticket.titleChanged"];
const DESCRIPTIONS: TicketEventName[] = ["ticket.opened", "ticket.descriptionChanged"];
const WAITS: TicketEventName[] = ["ticket.statusChanged", "ticket.waitingForChanged"];
/** What is to be done on a ticket is about who it is for. */
const STEPS: TicketEventName[] = [
  "ticket.checklistAdded",
  "ticket.checklistTicked",
  "ticket.checklistUnticked",
  "ticket.checklistRenamed",
  "ticket.checklistMoved",
  "ticket.checklistRemoved",
];
const OF_THE_TICKET = [...new Set([...TITLES, ...DESCRIPTIONS, ...WAITS])];

const WRITTEN: readonly { by: TicketEventName[]; emptied: Prisma.Sql }[] = [
  { by: TITLES, emptied: Prisma.sql`title = ${ERASED_TEXT}` },
  { by: DESCRIPTIONS, emptied: Prisma.sql`description = IF(description = '', '', ${ERASED_TEXT})` },
  { by: WAITS, emptied: Prisma.sql`waitingForLabel = NULL` },
];

const idsOf = (rows: readonly { id: number }[]) => Prisma.join(rows.map(({ id }) => id));

/** What a person's own requests say, whoever wrote it: it is about them. */
export const eraseOwnTickets: ErasureStep = async ({ tx, userId, afterId }) => {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM Ticket WHERE requesterId = ${userId} AND id > ${afterId} ORDER BY id LIMIT ${TICKETS_AT_ONCE} FOR UPDATE`;
  if (rows.length === 0) return { reachedId: null, erased: 0 };
  await tx.$executeRaw`
    UPDATE Ticket SET ${Prisma.join(WRITTEN.map(({ emptied }) => emptied))}
    WHERE id IN (${idsOf(rows)})`;
  await tx.$executeRaw`
    DELETE t FROM EventText t JOIN AuditEvent e ON e.id = t.eventId
    WHERE e.subjectType = 'ticket' AND e.subjectId IN (${idsOf(rows)}) AND e.name IN (${Prisma.join([...OF_THE_TICKET, ...STEPS])})`;
  await rewriteTicketTerms(
    tx,
    rows.map(({ id }) => id),
  );
  return { reachedId: reachedOf(rows, TICKETS_AT_ONCE), erased: rows.length };
};

type Written = { id: number; name: string; subjectType: string; subjectId: number };
/** Who last wrote what a ticket says; null where nobody is known to have. */
async function unscopedLastWriter(tx: Tx, ticketId: number, names: TicketEventName[]): Promise<number | null> {
  const last = await tx.auditEvent.findFirst({
    where: { subjectType: "ticket", subjectId: ticketId, name: { in: names } },
    orderBy: { seq: "desc" },
    select: { actorId: true },
  });
  return last?.actorId ?? null;
}

async function eraseLastWritten(tx: Tx, userId: number, id: number, names: ReadonlySet<string>): Promise<boolean> {
  const emptied: Prisma.Sql[] = [];
  for (const part of WRITTEN) {
    if (!part.by.some((name) => names.has(name))) continue;
    if ((await unscopedLastWriter(tx, id, part.by)) === userId) emptied.push(part.emptied);
  }
  if (emptied.length === 0) return false;
  await tx.$executeRaw`UPDATE Ticket SET ${Prisma.join(emptied)} WHERE id = ${id}`;
  return true;
}

/** The texts of everything that a person did, and what tickets of others still say in their words. */
export const eraseWrittenTexts: ErasureStep = async ({ tx, userId, afterId }) => {
  const rows = await tx.$queryRaw<Written[]>`
    SELECT id, name, subjectType, subjectId FROM AuditEvent WHERE actorId = ${userId} AND id > ${afterId}
    ORDER BY id LIMIT ${EVENTS_AT_ONCE}`;
  if (rows.length === 0) return { reachedId: null, erased: 0 };
  const erased = await tx.$executeRaw`DELETE FROM EventText WHERE eventId IN (${idsOf(rows)})`;
  const onTickets = rows.filter(
    (row) => row.subjectType === "ticket" && OF_THE_TICKET.some((name) => name === row.name),
  );
  const rewritten: number[] = [];
  for (const [ticketId, written] of Map.groupBy(onTickets, ({ subjectId }) => subjectId))
    if (await eraseLastWritten(tx, userId, ticketId, new Set(written.map(({ name }) => name))))
      rewritten.push(ticketId);
  if (rewritten.length > 0) await rewriteTicketTerms(tx, rewritten);
  return { reachedId: reachedOf(rows, EVENTS_AT_ONCE), erased };
};

/** A person's replies and notes, and what was kept of them when others changed or deleted them. */
export const eraseComments: ErasureStep = async ({ tx, userId, afterId }) => {
  const rows = await tx.$queryRaw<{ id: number; ticketId: number }[]>`
    SELECT id, ticketId FROM Comment WHERE authorId = ${userId} AND id > ${afterId} ORDER BY id LIMIT ${COMMENTS_AT_ONCE}`;
  if (rows.length === 0) return { reachedId: null, erased: 0 };
  const tickets = [...new Set(rows.map(({ ticketId }) => ticketId))];
  await tx.$executeRaw`UPDATE Comment SET body = IF(body = '', '', ${ERASED_TEXT}) WHERE id IN (${idsOf(rows)})`;
  await tx.$executeRaw`
    DELETE t FROM EventText t JOIN AuditEvent e ON e.id = t.eventId
    WHERE e.subjectType = 'ticket' AND e.subjectId IN (${Prisma.join(tickets)})
      AND CAST(JSON_EXTRACT(e.data, '$.commentId') AS UNSIGNED) IN (${idsOf(rows)})`;
  await rewriteTicketTerms(tx, tickets);
  return { reachedId: reachedOf(rows, COMMENTS_AT_ONCE), erased: rows.length };
};

/** A person's name in notes that call them, and in what was kept of these when they were changed or deleted. */
export const eraseMentions: ErasureStep = async ({ tx, userId, afterId }) => {
  const rows = await tx.$queryRaw<{ id: number; name: string; ticketId: number }[]>`
    SELECT m.commentId AS id, m.name, c.ticketId FROM CommentMention m JOIN Comment c ON c.id = m.commentId
    WHERE m.userId = ${userId} AND m.commentId > ${afterId} ORDER BY m.commentId LIMIT ${COMMENTS_AT_ONCE}`;
  for (const { id, name, ticketId } of rows) {
    await tx.$executeRaw`UPDATE Comment SET body = REPLACE(body, ${name}, ${ERASED_NAME}) WHERE id = ${id}`;
    await tx.$executeRaw`
      DELETE t FROM EventText t JOIN AuditEvent e ON e.id = t.eventId
      WHERE e.subjectType = 'ticket' AND e.subjectId = ${ticketId} AND LOCATE(${name}, t.text) > 0
        AND CAST(JSON_EXTRACT(e.data, '$.commentId') AS UNSIGNED) = ${id}`;
  }
  if (rows.length > 0) {
    await tx.$executeRaw`DELETE FROM CommentMention WHERE userId = ${userId} AND commentId IN (${idsOf(rows)})`;
    await rewriteTicketTerms(tx, [...new Set(rows.map(({ ticketId }) => ticketId))]);
  }
  return { reachedId: reachedOf(rows, COMMENTS_AT_ONCE), erased: rows.length };
};

/** What a person follows, with an event on each ticket. */
export const endFollowing: ErasureStep = async ({ tx, userId, afterId }) => {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT ticketId AS id FROM Follower WHERE userId = ${userId} AND ticketId > ${afterId} ORDER BY ticketId LIMIT ${TICKETS_AT_ONCE}`;
  if (rows.length === 0) return { reachedId: null, erased: 0 };
  await tx.$executeRaw`DELETE FROM Follower WHERE userId = ${userId} AND ticketId IN (${idsOf(rows)})`;
  const events = rows.map(({ id }) => ticketEvent(id, "ticket.followerRemoved", { userId }));
  return { reachedId: reachedOf(rows, TICKETS_AT_ONCE), erased: rows.length, events };
};

/** The open tickets that a person leads or helps on, with an event on each; who did what on closed ones stays, without a name. */
export const releaseTickets: ErasureStep = async ({ tx, actor, userId, afterId, now }) => {
  const events = await releaseOpenAssignments(tx, actor, userId, now, TICKETS_AT_ONCE);
  const done = events.length < TICKETS_AT_ONCE;
  return { reachedId: done ? null : afterId + 1, erased: events.length, events };
};
