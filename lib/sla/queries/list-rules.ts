import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import { dayMinutes } from "../labels";
import { slaPolicy } from "../policy";
import { previewTargets } from "../preview";
import { calendarParts, centreZone, toBusinessCalendar } from "../read-rules";
import type { CalendarRow, PolicyRow } from "../rows";

const SHOWN = 200;

/** Lists the calendars by name, with the policies that count by each, for administrators. Throws forbidden. */
export async function listCalendars(actor: Actor): Promise<CalendarRow[]> {
  if (!slaPolicy.read(actor)) throw forbidden();
  const calendars = await db.calendar.findMany({
    include: { ...calendarParts, policies: { select: { name: true }, orderBy: { name: "asc" } } },
    orderBy: { name: "asc" },
    take: SHOWN,
  });
  return calendars.map((calendar) => {
    const { slots, closings } = toBusinessCalendar(calendar, "");
    const named = closings.map((days, nth) => ({ ...days, name: calendar.closings[nth]?.name ?? "" }));
    return {
      id: calendar.id,
      name: calendar.name,
      timeZone: calendar.timeZone,
      frenchHolidays: calendar.frenchHolidays,
      slots: [...slots].sort((a, b) => a.weekday - b.weekday || a.from - b.from),
      closings: named.sort((a, b) => a.from.localeCompare(b.from)),
      version: calendar.version,
      usedBy: calendar.policies.map(({ name }) => name),
    };
  });
}

/** Lists the policies, those in force first, with what a ticket opened now would get, for administrators. Throws forbidden. */
export async function listPolicies(actor: Actor): Promise<PolicyRow[]> {
  if (!slaPolicy.read(actor)) throw forbidden();
  const named = { select: { id: true, name: true } } as const;
  const [zone, policies] = await Promise.all([
    centreZone(db),
    db.slaPolicy.findMany({
      include: { category: named, team: named, calendar: { include: calendarParts } },
      orderBy: [{ active: "desc" }, { name: "asc" }],
      take: SHOWN,
    }),
  ]);
  return policies.map(({ calendar, categoryId: _category, teamId: _team, ...policy }) => {
    const business = toBusinessCalendar(calendar, zone);
    return {
      ...policy,
      calendar: { id: calendar.id, name: calendar.name, dayMinutes: dayMinutes(business.slots) },
      preview: previewTargets(business, policy, now()),
    };
  });
}
