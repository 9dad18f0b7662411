import type { Tx } from "../platform/db/client";
import type { Slot } from "./business-calendar";

type Hours = { slots: readonly Slot[]; closings: readonly { name: string; from: string; to: string }[] };

const dayOf = (date: string) => new Date(`${date}T00:00:00.000Z`);

/** Writes the opening hours and closing days of a calendar in place of those it has. */
export async function storeHours(tx: Tx, calendarId: number, { slots, closings }: Hours): Promise<void> {
  await tx.calendarSlot.deleteMany({ where: { calendarId } });
  await tx.closingDay.deleteMany({ where: { calendarId } });
  await tx.calendarSlot.createMany({
    data: slots.map(({ weekday, from, to }) => ({ calendarId, weekday, fromMinute: from, toMinute: to })),
  });
  await tx.closingDay.createMany({
    data: closings.map(({ name, from, to }) => ({ calendarId, name, firstDay: dayOf(from), lastDay: dayOf(to) })),
    skipDuplicates: true,
  });
}
