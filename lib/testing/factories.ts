import { randomBytes } from "node:crypto";
import type { CategoryKind } from "../categories/schema";
import type { Role } from "../platform/actor";
import { now } from "../platform/clock";
import { db, type Prisma } from "../platform/db/client";
import { usualRank } from "../tickets/board-rank";
import type { Priority } from "../tickets/schema";
import { addCommentTerms, addTicketTerms } from "../tickets/search-terms";
import type { TeamRouting } from "../teams/schema";
import { isOpen, type TicketStatus } from "../tickets/status";

let count = 0;
/** A word nobody else of this run has. */
export function unique(prefix: string): string {
  count += 1;
  return `${prefix}${process.pid.toString(36)}${Date.now().toString(36)}${count.toString(36)}`;
}

export type Person = { id: number; name: string; email: string; role: Role };
type PersonFacts = {
  name?: string;
  email?: string;
  role?: Role;
  active?: boolean;
  teamIds?: readonly number[];
  passwordHash?: string;
};

/** A person with an account; a learner unless said. */
export async function aUser(facts: PersonFacts = {}): Promise<Person> {
  const { teamIds = [], ...given } = facts;
  const email = given.email ?? `${unique("person-")}@example.test`;
  const data = { name: "Camille Roux", role: "learner" as const, emailConfirmedAt: now(), ...given, email };
  const person = await db.user.create({ data, select: { id: true, name: true, role: true } });
  if (teamIds.length > 0)
    await db.teamMember.createMany({ data: teamIds.map((teamId) => ({ teamId, userId: person.id })) });
  return { ...person, email };
}

export const aLearner = (facts: PersonFacts = {}) => aUser({ ...facts, role: "learner" });
export const aTechnician = (facts: PersonFacts = {}) => aUser({ name: "Karim Test", ...facts, role: "technician" });
export const aManager = (facts: PersonFacts = {}) => aUser({ ...facts, role: "manager" });
export const anAdmin = (facts: PersonFacts = {}) => aUser({ ...facts, role: "admin" });

/** Somebody without sign-in, who phoned or came to the desk. */
export const aContact = (name = "Visite Accueil") =>
  db.user.create({ data: { name, contact: true }, select: { id: true, name: true } });

type TeamFacts = { name?: string; active?: boolean; routing?: TeamRouting };

/** A team without members, which gives tickets by hand unless said. */
export const aTeam = (facts: TeamFacts = {}) =>
  db.team.create({ data: { name: unique("Service "), ...facts }, select: { id: true, name: true } });

/** Days on which a person is away, as 2026-11-23. */
export const anAbsence = (userId: number, firstDay: string, lastDay: string) =>
  db.absence.create({
    data: { userId, firstDay: new Date(`${firstDay}T00:00:00Z`), lastDay: new Date(`${lastDay}T00:00:00Z`) },
    select: { id: true },
  });

type CategoryFacts = {
  name?: string;
  icon?: string;
  kind?: CategoryKind;
  active?: boolean;
  defaultTeamId?: number | null;
};

/** An active category without a default team, after all others in their order. */
export const aCategory = (facts: CategoryFacts = {}) =>
  db.category.create({
    data: { name: unique("Catégorie "), icon: "monitor", kind: "hardware", position: 1_000, ...facts },
    select: { id: true, name: true },
  });

type TicketFacts = Partial<Omit<Prisma.TicketUncheckedCreateInput, "leadId" | "open" | "status">> & {
  status?: TicketStatus;
  leadId?: number;
  helperIds?: readonly number[];
  followerIds?: readonly number[];
};

async function addAccess(ticketId: number, requesterId: number, facts: TicketFacts): Promise<void> {
  const { updatedAt, publicUpdatedAt, open } = await db.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  const assigned = new Set([...(facts.leadId === undefined ? [] : [facts.leadId]), ...(facts.helperIds ?? [])]);
  const participants = new Set([requesterId, ...(facts.followerIds ?? [])]);
  await db.assignment.createMany({
    data: [...assigned].map((userId) => ({ ticketId, userId, lead: userId === facts.leadId })),
  });
  await db.follower.createMany({ data: (facts.followerIds ?? []).map((userId) => ({ ticketId, userId })) });
  await db.ticketAccess.createMany({
    data: [...new Set([...assigned, ...participants])].map((userId) => ({
      ticketId,
      userId,
      participant: participants.has(userId),
      assigned: assigned.has(userId),
      open,
      updatedAt,
      publicUpdatedAt,
    })),
  });
}

/** A ticket as rows, without events: a new one by a new learner unless said. Its access rows and search terms are right. */
export async function aTicket(
  facts: TicketFacts = {},
): Promise<{ id: number; title: string; requesterId: number; version: number }> {
  const { helperIds, followerIds, ...columns } = facts;
  const requesterId = facts.requesterId ?? (await aLearner()).id;
  const categoryId = facts.categoryId ?? (await aCategory()).id;
  const status = facts.status ?? "new";
  const at = now();
  const ticket = await db.ticket.create({
    data: {
      boardRank: usualRank((facts.priority ?? "normal") as Priority, new Date((facts.createdAt ?? at) as Date)),
      title: "Le clavier du poste 4 ne répond plus",
      description: "",
      createdAt: at,
      updatedAt: at,
      publicUpdatedAt: at,
      ...(isOpen(status) ? {} : { resolvedAt: at }),
      ...(status === "closed" ? { closedAt: at } : {}),
      ...columns,
      requesterId,
      categoryId,
      status,
      open: isOpen(status),
    },
    select: { id: true, title: true, requesterId: true, version: true },
  });
  await addAccess(ticket.id, requesterId, {
    ...facts,
    ...(helperIds ? { helperIds } : {}),
    ...(followerIds ? { followerIds } : {}),
  });
  const { description, requester } = await db.ticket.findUniqueOrThrow({
    where: { id: ticket.id },
    select: { description: true, requester: { select: { name: true } } },
  });
  await addTicketTerms(db, { ...ticket, description, requesterName: requester.name });
  return ticket;
}

/** A comment as a row, with the ticket's counter kept right. */
export async function aComment(
  ticketId: number,
  authorId: number,
  facts: { kind?: "reply" | "note"; body?: string } = {},
): Promise<{ id: number }> {
  const kind = facts.kind ?? "reply";
  const counter = kind === "reply" ? { replyCount: { increment: 1 } } : { noteCount: { increment: 1 } };
  await db.ticket.update({ where: { id: ticketId }, data: counter });
  const body = facts.body ?? "Bonjour";
  await addCommentTerms(db, ticketId, kind, body);
  return db.comment.create({ data: { ticketId, authorId, kind, body }, select: { id: true } });
}

type AttachmentFacts = { ticketId: number; commentId: number | null; uploaderId: number; name?: string };

/** A file of a message as rows, with the counts kept right; nothing lies in the storage. */
export async function anAttachment({ ticketId, commentId, uploaderId, name = "plan.pdf" }: AttachmentFacts) {
  const kind = commentId === null ? "reply" : (await db.comment.findUniqueOrThrow({ where: { id: commentId } })).kind;
  const more = { increment: 1 };
  const counted = kind === "note" ? { noteAttachmentCount: more } : { attachmentCount: more };
  await db.ticket.update({ where: { id: ticketId }, data: counted });
  if (commentId !== null) await db.comment.update({ where: { id: commentId }, data: { attachmentCount: more } });
  const facts = { publicId: randomBytes(16).toString("base64url"), clientKey: unique("key-") };
  return db.attachment.create({
    data: {
      ...facts,
      storageKey: randomBytes(16).toString("hex"),
      ticketId,
      commentId,
      uploaderId,
      name,
      bytes: 1_000,
      mediaType: "application/pdf",
      state: "ready",
      sentAt: now(),
    },
    select: { id: true, publicId: true },
  });
}
