import type { Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { isDuplicate } from "../platform/db/errors";
import { lockRow } from "../platform/db/lock-row";
import { invalidField, notFound } from "../platform/errors";
import type { EventFacts } from "../platform/events";
import type { Priority } from "../tickets/schema";
import { slaPolicy } from "./policy";
import { calendarParts, toBusinessCalendar, type Targets } from "./read-rules";
import type { Slot } from "./business-calendar";

type LoadedCalendar = Prisma.CalendarGetPayload<{ include: typeof calendarParts }>;
type LoadedPolicy = Prisma.SlaPolicyGetPayload<object>;

/** Locks and reads a calendar, for administrators; throws not_found. */
export async function loadCalendar(tx: Tx, actor: Actor, id: number): Promise<LoadedCalendar> {
  if (!slaPolicy.read(actor)) throw notFound();
  await lockRow(tx, "Calendar", id);
  const calendar = await tx.calendar.findUnique({ where: { id }, include: calendarParts });
  if (!calendar) throw notFound();
  return calendar;
}

/** Locks and reads a policy, for administrators; throws not_found. */
export async function loadPolicy(tx: Tx, actor: Actor, id: number): Promise<LoadedPolicy> {
  if (!slaPolicy.read(actor)) throw notFound();
  await lockRow(tx, "SlaPolicy", id);
  const policy = await tx.slaPolicy.findUnique({ where: { id } });
  if (!policy) throw notFound();
  return policy;
}

/** Waits for a write of a name and throws invalid_input on `name` where another has it. */
export async function orNameTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicate(error)) throw invalidField("name", "sla.errors.nameTaken");
    throw error;
  }
}

type Hours = {
  timeZone: string | null;
  frenchHolidays: boolean;
  slots: readonly Slot[];
  closings: readonly { from: string; to: string }[];
};

/** A calendar as its events tell it: « 1 540-750 » is Monday from 9:00 to 12:30. */
export function calendarFacts({ timeZone, frenchHolidays, slots, closings }: Hours): EventFacts {
  const inOrder = [...slots].sort((a, b) => a.weekday - b.weekday || a.from - b.from);
  return {
    timeZone,
    frenchHolidays,
    slots: inOrder.map(({ weekday, from, to }) => `${String(weekday)} ${String(from)}-${String(to)}`),
    closings: closings.map(({ from, to }) => `${from}/${to}`).sort(),
  };
}

/** A stored calendar as its events tell it. */
export function storedFacts(calendar: LoadedCalendar): EventFacts {
  return calendarFacts({ ...toBusinessCalendar(calendar, ""), timeZone: calendar.timeZone });
}

type Criteria = { categoryId: number | null; teamId: number | null; priority: Priority | null };

/** A policy as its events tell it. */
export function policyFacts(policy: Criteria & Targets & { calendarId: number }): EventFacts {
  const { categoryId, teamId, priority, calendarId, acceptMinutes, respondMinutes, resolveMinutes } = policy;
  return { categoryId, teamId, priority, calendarId, acceptMinutes, respondMinutes, resolveMinutes };
}

/** Throws invalid_input where a policy names what doesn't exist, or is for the same tickets as another one in force. */
export async function requireUsable(
  tx: Tx,
  policy: Criteria & { id?: number; calendarId: number; active: boolean },
): Promise<void> {
  const { categoryId, teamId, priority, calendarId } = policy;
  const known = { select: { id: true } } as const;
  if (!(await tx.calendar.findUnique({ where: { id: calendarId }, ...known })))
    throw invalidField("calendarId", "sla.errors.calendarUnknown");
  if (categoryId !== null && !(await tx.category.findUnique({ where: { id: categoryId }, ...known })))
    throw invalidField("categoryId", "sla.errors.categoryUnknown");
  if (teamId !== null && !(await tx.team.findUnique({ where: { id: teamId }, ...known })))
    throw invalidField("teamId", "sla.errors.teamUnknown");
  if (!policy.active) return;
  const twin = await tx.slaPolicy.findFirst({
    where: { active: true, categoryId, teamId, priority, id: { not: policy.id ?? 0 } },
    ...known,
  });
  if (twin) throw invalidField("priority", "sla.errors.twin");
}
