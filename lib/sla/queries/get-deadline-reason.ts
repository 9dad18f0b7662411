import { isStaff, type Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db, type Prisma } from "../../platform/db/client";
import { forbidden, notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { visibleTickets } from "../../tickets/scope";
import { businessMinutesBetween } from "../business-time";
import { dayMinutes } from "../labels";
import { calendarParts, centreZone, toBusinessCalendar } from "../read-rules";
import type { DeadlineReason, DeadlineRow } from "../rows";

const clocks = {
  acceptBy: true,
  respondBy: true,
  dueAt: true,
  dueSetById: true,
  firstReplyAt: true,
  resolvedAt: true,
  pausedAt: true,
  slaPauses: { orderBy: { pausedAt: "asc" } },
  sla: { select: { policyId: true, acceptedAt: true } },
} satisfies Prisma.TicketSelect;
type Clocks = Prisma.TicketGetPayload<{ select: typeof clocks }>;

const named = {
  category: { select: { name: true } },
  team: { select: { name: true } },
  calendar: { include: calendarParts },
} satisfies Prisma.SlaPolicyInclude;
type Policy = Prisma.SlaPolicyGetPayload<{ include: typeof named }>;

function deadlinesOf(ticket: Clocks, policy: Policy | null): DeadlineRow[] {
  const deadline = (
    kind: DeadlineRow["kind"],
    dueAt: Date | null,
    minutes: number | null = null,
    metAt: Date | null,
  ) => (dueAt ? [{ kind, dueAt, minutes, metAt }] : []);
  return [
    ...deadline("accept", ticket.acceptBy, policy?.acceptMinutes, ticket.sla?.acceptedAt ?? null),
    ...deadline("respond", ticket.respondBy, policy?.respondMinutes, ticket.firstReplyAt),
    ...deadline("resolve", ticket.dueAt, ticket.dueSetById === null ? policy?.resolveMinutes : null, ticket.resolvedAt),
  ];
}

async function nameOf(id: number | null): Promise<string | null> {
  if (id === null) return null;
  return (await db.user.findUnique({ where: { id }, select: { name: true } }))?.name ?? "";
}

/**
 * Why a ticket's deadlines are what they are: the policy, its calendar, and how long the clocks stood. For staff who see the ticket.
 * Throws not_found, forbidden.
 */
export async function getDeadlineReason(actor: Actor, number: TicketNumber): Promise<DeadlineReason> {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: clocks,
  });
  if (!ticket) throw notFound();
  if (!isStaff(actor)) throw forbidden();
  const { pausedAt, slaPauses } = ticket;
  const resolveSetBy = await nameOf(ticket.dueSetById);
  const policyId = ticket.sla?.policyId ?? null;
  const policy = policyId && (await db.slaPolicy.findUnique({ where: { id: policyId }, include: named }));
  if (!policy) return { deadlines: deadlinesOf(ticket, null), policy: null, resolveSetBy, pausedMinutes: 0, pausedAt };
  const calendar = toBusinessCalendar(policy.calendar, await centreZone(db));
  const paused = slaPauses
    .filter(({ resumedAt }) => resumedAt !== null || pausedAt !== null)
    .map((pause) => businessMinutesBetween(calendar, pause.pausedAt, pause.resumedAt ?? now()));
  const criteria = {
    category: policy.category?.name ?? null,
    priority: policy.priority,
    team: policy.team?.name ?? null,
  };
  const perDay = dayMinutes(calendar.slots);
  return {
    deadlines: deadlinesOf(ticket, policy),
    policy: { name: policy.name, criteria, calendar: policy.calendar.name, dayMinutes: perDay },
    resolveSetBy,
    pausedMinutes: Math.floor(paused.reduce((sum, minutes) => sum + minutes, 0)),
    pausedAt,
  };
}
