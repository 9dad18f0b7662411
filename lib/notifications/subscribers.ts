import { visibleAttachments } from "../attachments/scope";
import { centreDay } from "../platform/civil-day";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import type { SystemActor } from "../platform/actor";
import type { RecordedEvent, Subscriber } from "../platform/outbox/subscriber";
import { restrictsTechnicians } from "../platform/restriction";
import { listCalled } from "../tickets/queries/list-called";
import { personSees, type VisibilityFacts } from "../tickets/policy";
import { messageStands } from "../tickets/queries/message-stands";
import { messageWaits } from "../tickets/message-times";
import { visibleTickets } from "../tickets/scope";
import type { NotificationKind } from "./schema";

type TicketPeople = VisibilityFacts & { id: number; leadId: number | null };
type Told = { kind: NotificationKind; userIds: readonly number[] };

async function ticketPeople(actor: SystemActor, ticketId: number): Promise<TicketPeople | null> {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: ticketId }, visibleTickets(actor)] },
    select: {
      id: true,
      teamId: true,
      leadId: true,
      requesterId: true,
      followers: { select: { userId: true } },
      assignments: { select: { userId: true } },
    },
  });
  if (!ticket) return null;
  return {
    id: ticket.id,
    teamId: ticket.teamId,
    leadId: ticket.leadId,
    participantIds: [ticket.requesterId, ...ticket.followers.map(({ userId }) => userId)],
    assignedIds: ticket.assignments.map(({ userId }) => userId),
  };
}

/** How far news of a ticket go: to the first circle that has anybody, to the first with somebody who is there today, to all. */
type Reach = "first" | "present" | "all";

/** Who answers for a ticket: its lead, else its team, else the managers. */
async function answerableFor(ticket: TicketPeople, reach: Reach): Promise<number[]> {
  const { leadId, teamId } = ticket;
  const circles = [
    () => Promise.resolve(leadId === null ? [] : [leadId]),
    async () => {
      if (teamId === null) return [];
      const members = await db.teamMember.findMany({ where: { teamId }, select: { userId: true } });
      return members.map(({ userId }) => userId);
    },
    async () =>
      (await db.user.findMany({ where: { role: "manager", active: true }, select: { id: true } })).map(({ id }) => id),
  ];
  const told = new Set<number>();
  for (const circle of circles) {
    for (const id of await circle()) told.add(id);
    if (reach === "first" && told.size > 0) break;
    if (reach === "present" && (await present([...told])).length > 0) break;
  }
  return [...told];
}

/** The members of a ticket's team, else the managers. */
async function teamOf(ticket: TicketPeople): Promise<number[]> {
  return answerableFor({ ...ticket, leadId: null }, "first");
}

/** Those of the people who are there today. */
async function present(userIds: readonly number[]): Promise<number[]> {
  const today = new Date(`${await centreDay(now())}T00:00:00Z`);
  const away = await db.absence.findMany({
    where: { userId: { in: [...userIds] }, firstDay: { lte: today }, lastDay: { gte: today } },
    select: { userId: true },
  });
  return userIds.filter((id) => !away.some(({ userId }) => userId === id));
}

/** How the new lead of a ticket came to it: by a person, by the team's routing, or with all of somebody's tickets. */
function leadKind({ actorKind, data }: RecordedEvent): NotificationKind {
  if (data["handOverId"] !== undefined) return "handedOver";
  return actorKind === "system" ? "routed" : "assigned";
}

/** The requester is not content, and was not said to be so already. */
const turnedBad = (data: RecordedEvent["data"]) => data["to"] === "bad" && data["from"] !== "bad";

/** Who sent a file, and the lead of its ticket. */
async function answerableForFile({ data }: RecordedEvent, { leadId }: TicketPeople, actor: SystemActor) {
  const file = await db.attachment.findFirst({
    where: { AND: [{ id: Number(data["attachmentId"]) }, visibleAttachments(actor)] },
    select: { uploaderId: true },
  });
  return [...new Set([file?.uploaderId ?? null, leadId])].filter((id) => id !== null);
}

/** Who an event concerns: those put on a ticket or asked to take it; the other side of a conversation; who is called; who answers for a deadline; who sent a file in which a virus was found. */
async function whoToTell(event: RecordedEvent, ticket: TicketPeople, actor: SystemActor): Promise<Told> {
  const { data } = event;
  const named = (id: unknown) => (typeof id === "number" ? [id] : []);
  switch (event.name) {
    case "ticket.leadChanged":
      return { kind: leadKind(event), userIds: named(data["to"]) };
    case "ticket.helperAdded":
      return {
        kind: data["handOverId"] === undefined ? "helping" : "handedOver",
        userIds: named(data["userId"]),
      };
    case "ticket.noted":
    case "ticket.commentEdited":
      return { kind: "mentioned", userIds: await listCalled(actor, Number(data["commentId"]), event.occurredAt) };
    case "ticket.dueSoon":
      return { kind: "dueSoon", userIds: await answerableFor(ticket, "present") };
    case "ticket.overdue":
      return { kind: "overdue", userIds: await answerableFor(ticket, "all") };
    case "ticket.merged":
      // The requester stands first.
      return { kind: "merged", userIds: ticket.participantIds.slice(0, 1) };
    case "ticket.unblocked":
      return { kind: "unblocked", userIds: ticket.assignedIds };
    case "ticket.rated":
      return { kind: "unhappy", userIds: turnedBad(data) ? await answerableFor(ticket, "first") : [] };
    case "ticket.attachmentChecked":
      return {
        kind: "fileRefused",
        userIds: data["clean"] === true ? [] : await answerableForFile(event, ticket, actor),
      };
    case "ticket.notRouted":
      return { kind: "notRouted", userIds: await teamOf(ticket) };
    case "ticket.offered":
      return { kind: "offered", userIds: (await present(await teamOf(ticket))).filter((id) => id !== data["userId"]) };
    default:
      return {
        kind: "replied",
        userIds: [...ticket.participantIds, ...(data["participant"] === true ? ticket.assignedIds : [])],
      };
  }
}

/** What comes in dozens is told by one line behind the bell, until it is read. */
const TOLD_ONCE: readonly NotificationKind[] = ["offered", "handedOver"];

/** Those who have an unread line of a kind, whatever they may see of its ticket today. */
async function unscopedTold(userIds: readonly number[], kind: NotificationKind): Promise<number[]> {
  const lines = await db.notification.findMany({
    where: { userId: { in: [...userIds] }, readAt: null, kind },
    select: { userId: true },
    distinct: ["userId"],
  });
  return lines.map(({ userId }) => userId);
}

async function notYetTold(userIds: readonly number[], kind: NotificationKind): Promise<number[]> {
  if (!TOLD_ONCE.includes(kind) || userIds.length === 0) return [...userIds];
  const told = await unscopedTold(userIds, kind);
  return userIds.filter((id) => !told.includes(id));
}

/** Those of the people who are still in and still see the ticket, whatever was true when it happened. */
async function stillSeeing(userIds: readonly number[], ticket: TicketPeople): Promise<number[]> {
  if (userIds.length === 0) return [];
  const [people, restricts] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...userIds] }, active: true, contact: false },
      select: { id: true, role: true, teams: { select: { teamId: true } } },
    }),
    restrictsTechnicians(),
  ]);
  const seeing = people.filter(({ id, role, teams }) =>
    personSees(
      {
        userId: id,
        role,
        teamIds: teams.map(({ teamId }) => teamId),
        restrictedToTeams: restricts && role === "technician",
      },
      ticket,
    ),
  );
  return seeing.map(({ id }) => id);
}

/** Tells all administrators of something of the centre's. */
async function notifyAdministrators(event: RecordedEvent): Promise<void> {
  const admins = await db.user.findMany({ where: { role: "admin", active: true }, select: { id: true } });
  const facts = { eventId: event.id, webhookId: event.subjectId, kind: "webhookStopped", createdAt: event.occurredAt };
  const rows = admins.map(({ id: userId }) => ({ userId, ...facts }));
  if (rows.length > 0) await db.notification.createMany({ data: rows, skipDuplicates: true });
}

async function notify(event: RecordedEvent, actor: SystemActor): Promise<void> {
  if (event.name === "webhook.stopped") return notifyAdministrators(event);
  if (event.name === "ticket.replied" && !(await messageStands(actor, event.data["commentId"]))) return;
  const ticket = await ticketPeople(actor, event.subjectId);
  if (!ticket) return;
  const { kind, userIds } = await whoToTell(event, ticket, actor);
  const others = userIds.filter((id) => id !== event.actorId);
  const told = await notYetTold(await stillSeeing(others, ticket), kind);
  const facts = { eventId: event.id, ticketId: ticket.id, kind, actorId: event.actorId, createdAt: event.occurredAt };
  const rows = told.map((userId) => ({ userId, ...facts }));
  // The unique key of person and event makes a second delivery change nothing.
  if (rows.length > 0) await db.notification.createMany({ data: rows, skipDuplicates: true });
}

/** Tells people behind the bell what concerns them: that they were put on a ticket or may take one, that the other side replied, that a note calls them, that theirs was merged or is blocked no more, that a file was kept back, or of deadlines; administrators also that a webhook was stopped. */
export const notificationSubscriber: Subscriber = {
  name: "notifications",
  events: [
    "ticket.leadChanged",
    "ticket.helperAdded",
    "ticket.replied",
    "ticket.noted",
    "ticket.commentEdited",
    "ticket.dueSoon",
    "ticket.overdue",
    "ticket.notRouted",
    "ticket.offered",
    "ticket.merged",
    "ticket.unblocked",
    "ticket.rated",
    "ticket.attachmentChecked",
    "webhook.stopped",
  ],
  waits: messageWaits,
  deliver: notify,
};
