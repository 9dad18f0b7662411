import type { Reaction } from "../platform/command";
import { Prisma, type Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { findMentions } from "./mentions";
import { rewriteTicketTerms } from "./search-rewrite";
import { addCommentTerms, addTicketTerms, replaceTicketTerms } from "./search-terms";

/**
 * Brings TicketAccess in line with requester, followers and assignments of the given tickets, and their sort keys:
 * one statement adds and updates, one removes who has no reason left.
 */
async function refreshAccess(tx: Tx, ids: readonly number[]): Promise<void> {
  const list = Prisma.join([...ids]);
  await tx.$executeRaw`
    INSERT INTO TicketAccess (userId, ticketId, participant, assigned, open, updatedAt, publicUpdatedAt)
    SELECT reason.userId, ticket.id, MAX(reason.participant), MAX(reason.assigned), ticket.open, ticket.updatedAt, ticket.publicUpdatedAt
    FROM Ticket ticket JOIN (
      SELECT id AS ticketId, requesterId AS userId, 1 AS participant, 0 AS assigned FROM Ticket WHERE id IN (${list})
      UNION ALL SELECT ticketId, userId, 1, 0 FROM Follower WHERE ticketId IN (${list})
      UNION ALL SELECT ticketId, userId, 0, 1 FROM Assignment WHERE ticketId IN (${list})
    ) reason ON reason.ticketId = ticket.id
    WHERE ticket.id IN (${list})
    GROUP BY reason.userId, ticket.id, ticket.open, ticket.updatedAt, ticket.publicUpdatedAt
    ON DUPLICATE KEY UPDATE participant = VALUES(participant), assigned = VALUES(assigned), open = VALUES(open),
      updatedAt = VALUES(updatedAt), publicUpdatedAt = VALUES(publicUpdatedAt)`;
  await tx.$executeRaw`
    DELETE access FROM TicketAccess access JOIN Ticket ticket ON ticket.id = access.ticketId
    WHERE access.ticketId IN (${list}) AND access.userId <> ticket.requesterId
      AND NOT EXISTS (SELECT 1 FROM Follower f WHERE f.ticketId = access.ticketId AND f.userId = access.userId)
      AND NOT EXISTS (SELECT 1 FROM Assignment a WHERE a.ticketId = access.ticketId AND a.userId = access.userId)`;
}

/** What somebody began to write goes when they no longer follow: of staff it stays, as they still see the ticket or may again. */
async function forgetDrafts(tx: Tx, { subjectId, data }: DomainEvent): Promise<void> {
  await tx.$executeRaw`
    DELETE draft FROM TicketDraft draft JOIN User person ON person.id = draft.userId
    WHERE draft.userId = ${Number(data["userId"])} AND draft.ticketId = ${subjectId} AND person.role = 'learner'
      AND NOT EXISTS (SELECT 1 FROM TicketAccess a WHERE a.userId = draft.userId AND a.ticketId = draft.ticketId)`;
}

/** Keeps personal access and its sort keys with every event of a ticket. */
export const refreshTicketAccess: Reaction = async ({ tx, events }) => {
  const ids = [
    ...new Set(events.filter((event) => event.subjectType === "ticket").map((event) => event.subjectId)),
  ].sort((a, b) => a - b);
  if (ids.length === 0) return;
  await refreshAccess(tx, ids);
  for (const event of events) if (event.name === "ticket.followerRemoved") await forgetDrafts(tx, event);
};

async function openTerms(tx: Tx, { subjectId, data, texts }: DomainEvent): Promise<void> {
  const requesterId = Number(data["requesterId"]);
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: requesterId }, select: { name: true } });
  const { title = "", description = "" } = texts ?? {};
  await addTicketTerms(tx, { id: subjectId, title, description, requesterName: name });
}

/** A registration that was never confirmed may be made again under another name; confirming it is asked for then. */
const RENAMED: ReadonlySet<string> = new Set(["user.renamed", "user.emailConfirmationRequested"]);

/** What takes words away: they may stand elsewhere on the ticket too, so all of it is read again. */
const REWRITTEN: ReadonlySet<string> = new Set([
  "ticket.commentEdited",
  "ticket.commentDeleted",
  "ticket.commentRetracted",
]);

/** Keeps the words that a search finds tickets by with what is written; whose requester is renamed is put aside for the worker. */
export const keepSearchTerms: Reaction = async ({ tx, events }) => {
  for (const event of events) {
    const { name, subjectId: id, texts } = event;
    const { before = "", after = "", body = "" } = texts ?? {};
    if (name === "ticket.opened") await openTerms(tx, event);
    else if (name === "ticket.titleChanged") await replaceTicketTerms(tx, id, "title", { before, after });
    else if (name === "ticket.descriptionChanged") await replaceTicketTerms(tx, id, "description", { before, after });
    else if (name === "ticket.replied") await addCommentTerms(tx, id, "reply", body);
    else if (name === "ticket.noted") await addCommentTerms(tx, id, "note", body);
    else if (REWRITTEN.has(name)) await rewriteTicketTerms(tx, [id]);
    else if (RENAMED.has(name))
      await tx.$executeRaw`INSERT IGNORE INTO TicketSearchStale (ticketId) SELECT t.id FROM Ticket t WHERE t.requesterId = ${id}`;
  }
};

/** What gives a note its text: being written, and being changed. */
const WRITING: ReadonlySet<string> = new Set(["ticket.noted", "ticket.commentEdited"]);

/** Keeps whom a note calls by name, as it is written: they are told by the event, and found again when their name changes or goes. */
export const keepMentions: Reaction = async ({ tx, events, now }) => {
  for (const { name, data, texts } of events) {
    if (!WRITING.has(name) || data["kind"] === "reply") continue;
    const commentId = Number(data["commentId"]);
    const { body, after = "" } = texts ?? {};
    const mentions = await findMentions(tx, body ?? after);
    const rows = mentions.map(({ userId, written }) => ({ commentId, userId, name: written, mentionedAt: now }));
    if (rows.length > 0) await tx.commentMention.createMany({ data: rows, skipDuplicates: true });
  }
};
