import type { Prisma, Tx } from "../platform/db/client";
import { processState } from "../platform/process-state";
import type { BusinessCalendar } from "./business-calendar";
import type { PolicyCriteria } from "./match-policy";

export type Targets = { acceptMinutes: number | null; respondMinutes: number | null; resolveMinutes: number | null };
export type Policy = PolicyCriteria &
  Targets & { id: number; name: string; calendar: BusinessCalendar; calendarName: string };
export type Rules = { policies: readonly Policy[] };

export const calendarParts = { slots: true, closings: true } satisfies Prisma.CalendarInclude;
type StoredCalendar = Prisma.CalendarGetPayload<{ include: typeof calendarParts }>;

const DEFAULT_TIME_ZONE = "Europe/Paris";
const dateOf = (day: Date) => day.toISOString().slice(0, 10);

/** A stored calendar as deadlines are counted by it; one without a time zone follows the centre's. */
export function toBusinessCalendar(stored: StoredCalendar, centreZone: string): BusinessCalendar {
  return {
    timeZone: stored.timeZone ?? centreZone,
    frenchHolidays: stored.frenchHolidays,
    slots: stored.slots.map(({ weekday, fromMinute, toMinute }) => ({ weekday, from: fromMinute, to: toMinute })),
    closings: stored.closings.map(({ firstDay, lastDay }) => ({ from: dateOf(firstDay), to: dateOf(lastDay) })),
  };
}

/** The centre's time zone, as it is in this transaction. */
export async function centreZone(tx: Pick<Tx, "setting">): Promise<string> {
  const row = await tx.setting.findUnique({ where: { key: "timeZone" }, select: { value: true } });
  return typeof row?.value === "string" ? row.value : DEFAULT_TIME_ZONE;
}

/** Every calendar as deadlines are counted by it. */
export async function readCalendars(tx: Tx): Promise<Map<number, { name: string; calendar: BusinessCalendar }>> {
  const [zone, calendars] = [await centreZone(tx), await tx.calendar.findMany({ include: calendarParts })];
  return new Map(calendars.map((one) => [one.id, { name: one.name, calendar: toBusinessCalendar(one, zone) }]));
}

async function readPolicies(tx: Tx): Promise<Policy[]> {
  const calendars = await readCalendars(tx);
  const policies = await tx.slaPolicy.findMany({ where: { active: true }, orderBy: { id: "asc" } });
  return policies.flatMap((policy) => {
    const used = calendars.get(policy.calendarId);
    return used ? [{ ...policy, calendar: used.calendar, calendarName: used.name }] : [];
  });
}

type Known = { stamp: string; rules: Rules };
const state = () => processState<{ known: Known | null }>("sla-rules", () => ({ known: null }));

/** The policies in force. `stamp` names their state, which every change of a policy or calendar moves: the same one is read once. */
export async function readRules(tx: Tx, stamp: string): Promise<Rules> {
  const { known } = state();
  if (known?.stamp === stamp) return known.rules;
  const rules = { policies: await readPolicies(tx) };
  state().known = { stamp, rules };
  return rules;
}
