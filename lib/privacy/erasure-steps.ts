import { eraseFiles } from "../attachments/erasure";
import { Prisma } from "../platform/db/client";
import { ERASED_TEXT, reachedOf, type ErasureStep } from "../platform/erasure";
import {
  endFollowing,
  eraseComments,
  eraseMentions,
  eraseOwnTickets,
  eraseWrittenTexts,
  releaseTickets,
} from "../tickets/erasure";

const ROWS_AT_ONCE = 500;

/** Deletes the rows of a table that name a person in a column. */
const deleteRows =
  (table: Prisma.ModelName, column: string): ErasureStep =>
  async ({ tx, userId, afterId }) => {
    const [rows, names] = [Prisma.raw(`\`${table}\``), Prisma.raw(`\`${column}\``)];
    const erased = await tx.$executeRaw`DELETE FROM ${rows} WHERE ${names} = ${userId} LIMIT ${ROWS_AT_ONCE}`;
    return { reachedId: erased < ROWS_AT_ONCE ? null : afterId + 1, erased };
  };

/** Empties what a person wrote into a column of a table, where another column names them. */
const emptyText =
  (table: Prisma.ModelName, column: string, owner: string, emptied = ""): ErasureStep =>
  async ({ tx, userId, afterId }) => {
    const [rows, text, names] = [table, column, owner].map((name) => Prisma.raw(`\`${name}\``));
    const erased = await tx.$executeRaw`
      UPDATE ${rows} SET ${text} = ${emptied} WHERE ${names} = ${userId} AND ${text} <> ${emptied} LIMIT ${ROWS_AT_ONCE}`;
    return { reachedId: erased < ROWS_AT_ONCE ? null : afterId + 1, erased };
  };

/** What is to be done on a person's own requests: it is about them, whoever wrote it. */
const eraseOwnChecklists: ErasureStep = async ({ tx, userId, afterId }) => {
  const erased = await tx.$executeRaw`
    UPDATE ChecklistEntry SET text = ${ERASED_TEXT}
    WHERE text <> ${ERASED_TEXT} AND ticketId IN (SELECT id FROM Ticket WHERE requesterId = ${userId}) LIMIT ${ROWS_AT_ONCE}`;
  return { reachedId: erased < ROWS_AT_ONCE ? null : afterId + 1, erased };
};

/** For whom a ticket waited before it was merged, where the ticket or the merge is theirs. */
const eraseMergedWaits: ErasureStep = async ({ tx, userId, afterId }) => {
  const erased = await tx.$executeRaw`
    UPDATE TicketMerge SET \`before\` = JSON_SET(\`before\`, '$.waitingForLabel', NULL)
    WHERE JSON_VALUE(\`before\`, '$.waitingForLabel') IS NOT NULL
      AND (mergedById = ${userId} OR fromId IN (SELECT id FROM Ticket WHERE requesterId = ${userId})) LIMIT ${ROWS_AT_ONCE}`;
  return { reachedId: erased < ROWS_AT_ONCE ? null : afterId + 1, erased };
};

/** A timer that still runs is nobody's any more. */
const stopTimer: ErasureStep = async ({ tx, userId }) => {
  await tx.$executeRaw`
    UPDATE Ticket SET runningTimers = runningTimers - 1
    WHERE runningTimers > 0 AND id IN (SELECT ticketId FROM RunningTimer WHERE userId = ${userId})`;
  const erased = await tx.$executeRaw`DELETE FROM RunningTimer WHERE userId = ${userId}`;
  return { reachedId: null, erased };
};

/** The texts of events about a person, whoever caused them: what they were called, for one. */
const eraseTextsAbout: ErasureStep = async ({ tx, userId, afterId }) => {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM AuditEvent WHERE subjectType = 'user' AND subjectId = ${userId} AND id > ${afterId}
    ORDER BY id LIMIT ${ROWS_AT_ONCE}`;
  if (rows.length === 0) return { reachedId: null, erased: 0 };
  const ids = Prisma.join(rows.map(({ id }) => id));
  const erased = await tx.$executeRaw`DELETE FROM EventText WHERE eventId IN (${ids})`;
  return { reachedId: reachedOf(rows, ROWS_AT_ONCE), erased };
};

/**
 * What was sent to other systems, kept for who looks after webhooks. All of it goes, with the answers: whose words stand in a payload can't
 * be told, and within a month it would go by itself.
 */
const erasePayloads: ErasureStep = async ({ tx, afterId }) => {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM WebhookDelivery WHERE id > ${afterId} ORDER BY id LIMIT ${ROWS_AT_ONCE}`;
  if (rows.length === 0) return { reachedId: null, erased: 0 };
  const erased = await tx.$executeRaw`
    UPDATE WebhookDelivery SET payload = NULL, answer = NULL WHERE id IN (${Prisma.join(rows.map(({ id }) => id))})`;
  return { reachedId: reachedOf(rows, ROWS_AT_ONCE), erased };
};

type Part = {
  step: ErasureStep;
  /** Which columns, or all of which tables ("Notification"), it rids of the person. */
  erases: readonly string[];
};

/**
 * All that is erased of a person, in this order, after their account itself (`erasePerson`). Who adds a table in which a person is named
 * or writes adds a line here, at the end, or says in `HARMLESS` why it may stay: a test compares both with the database.
 */
export const ERASURE_PARTS: readonly Part[] = [
  { step: releaseTickets, erases: ["Assignment.userId"] },
  { step: endFollowing, erases: ["Follower.userId"] },
  {
    step: eraseOwnTickets,
    erases: ["Ticket.title", "Ticket.description", "Ticket.waitingForLabel", "TicketSearchText", "TicketSearchTerm"],
  },
  { step: eraseComments, erases: ["Comment.body"] },
  { step: eraseWrittenTexts, erases: ["EventText.text"] },
  { step: eraseTextsAbout, erases: ["EventText.text"] },
  { step: deleteRows("Notification", "userId"), erases: ["Notification.userId"] },
  { step: deleteRows("TicketRead", "userId"), erases: ["TicketRead.userId"] },
  { step: deleteRows("TicketPresence", "userId"), erases: ["TicketPresence"] },
  { step: deleteRows("SavedView", "ownerId"), erases: ["SavedView.ownerId", "SavedView.name"] },
  { step: deleteRows("QueueColumns", "userId"), erases: ["QueueColumns"] },
  { step: deleteRows("Absence", "userId"), erases: ["Absence"] },
  { step: deleteRows("TeamMember", "userId"), erases: ["TeamMember.userId"] },
  { step: deleteRows("BulkChange", "startedById"), erases: ["BulkChange", "BulkChangeTicket"] },
  { step: deleteRows("TicketDraft", "userId"), erases: ["TicketDraft"] },
  { step: eraseMentions, erases: ["CommentMention"] },
  { step: eraseFiles, erases: ["Attachment.name"] },
  { step: emptyText("ExternalLink", "title", "createdById", ERASED_TEXT), erases: ["ExternalLink.title"] },
  { step: eraseMergedWaits, erases: ["TicketMerge.before"] },
  { step: deleteRows("CannedReplyUse", "userId"), erases: ["CannedReplyUse"] },
  {
    step: deleteRows("CannedReply", "ownerId"),
    erases: ["CannedReply.ownerId", "CannedReply.name", "CannedReply.textFr", "CannedReply.textEn"],
  },
  { step: eraseOwnChecklists, erases: ["ChecklistEntry.text"] },
  { step: emptyText("TimeEntry", "line", "userId"), erases: ["TimeEntry.line"] },
  { step: stopTimer, erases: ["RunningTimer"] },
  { step: emptyText("Rating", "line", "userId"), erases: ["Rating.line"] },
  { step: erasePayloads, erases: ["WebhookDelivery.payload", "WebhookDelivery.answer"] },
];

/** What `erasePerson` itself erases, at once. */
export const ERASED_AT_ONCE: readonly string[] = [
  "User",
  "UserSearchTerm",
  "Session",
  "PasswordReset",
  "EmailConfirmation",
  "Invitation.userId",
  "ApiToken",
];

const NUMBER = "a number that names nobody once the account is erased";
const CENTRE = "the centre's own words";

/** Columns that name people or hold words, and yet may stay as they are. */
export const HARMLESS: Readonly<Record<string, string>> = {
  "Ticket.requesterId": NUMBER,
  "Ticket.leadId": NUMBER,
  "Ticket.dueSetById": NUMBER,
  "TicketAccess.userId": NUMBER,
  "Assignment.assignedById": NUMBER,
  "Follower.addedById": NUMBER,
  "Comment.authorId": NUMBER,
  "Comment.deletedById": NUMBER,
  "Attachment.uploaderId": NUMBER,
  "Attachment.publicId": "made by the product",
  "Attachment.clientKey": "made by the product",
  "Attachment.storageKey": "made by the product",
  "Attachment.mediaType": "codes",
  "ExternalLink.createdById": NUMBER,
  "ExternalLink.url": "the address of a page",
  "Ticket.mergedIntoId": "a ticket",
  "TicketLink.fromId": "a ticket",
  "TicketLink.toId": "a ticket",
  "TicketLink.createdById": NUMBER,
  "TicketMerge.fromId": "a ticket",
  "TicketMerge.intoId": "a ticket",
  "TicketMerge.mergedById": NUMBER,
  "TicketMerge.undoneById": NUMBER,
  "TicketMerge.followerIds": NUMBER,
  "CannedReply.sets": "ids and codes; a checklist goes with the row",
  "CannedReply.keeper": NUMBER,
  "ChecklistEntry.doneById": NUMBER,
  "TimeEntry.userId": NUMBER,
  "Rating.userId": NUMBER,
  "Notification.actorId": NUMBER,
  "Invitation.invitedById": NUMBER,
  "HandOver.startedById": NUMBER,
  "HandOver.fromId": NUMBER,
  "HandOver.toId": NUMBER,
  "AuditCheck.startedById": NUMBER,
  "Erasure.userId": NUMBER,
  "Erasure.startedById": NUMBER,
  "AuditEvent.actorId": NUMBER,
  "AuditEvent.data": "ids, codes and numbers: what people wrote is in EventText",
  "AuditEvent.name": "a name in the code",
  "AuditEvent.requestId": "made by the product",
  "EventText.field": "a name in the code",
  "Notification.kind": "a name in the code",
  "AuditCheck.verdict": "ids, codes and numbers",
  "EventDelivery.lastError": "names and codes of errors",
  "EventDelivery.subscriber": "a name in the code",
  "IdempotencyKey.owner": NUMBER,
  "IdempotencyKey.key": "made by the product",
  "IdempotencyKey.command": "a name in the code",
  "SavedView.filter": "goes with the row; a team's stays with the team",
  "SavedView.columns": "codes",
  "SavedView.creatorId": NUMBER,
  "Setting.key": "a name in the code",
  "Setting.value": CENTRE,
  "Team.name": CENTRE,
  "Category.name": CENTRE,
  "Category.icon": "a name in the code",
  "Calendar.name": CENTRE,
  "Calendar.timeZone": "a name of the world's",
  "ClosingDay.name": CENTRE,
  "SlaPolicy.name": CENTRE,
  "Webhook.description": CENTRE,
  "Webhook.url": CENTRE,
  "Webhook.events": "names in the code",
  "Webhook.secret": "made by the product",
  "Webhook.formerSecret": "made by the product",
  "WebhookDelivery.type": "a name in the code",
  "WebhookDelivery.failure": "a name in the code",
  "WebhookDelivery.eventId": "an event",
  "WebhookDelivery.ticketId": "a ticket",
};
