import type { Actor } from "../platform/actor";
import { centreDay } from "../platform/civil-day";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import type { UserId } from "../platform/ids";
import { toColumn, toDay } from "./days";
import { absencePolicy } from "./policy";
import type { AbsenceReason } from "./schema";

/** An absence that is or will be, with its days as 2026-11-22. */
export type AbsenceRow = {
  id: number;
  firstDay: string;
  lastDay: string;
  reason: AbsenceReason | null;
  begun: boolean;
};

const SHOWN = 50;

/** A person's absences of today and later, the next one first; for themself and administrators. Throws forbidden. */
export async function listAbsences(actor: Actor, userId: UserId): Promise<AbsenceRow[]> {
  if (!absencePolicy.read(actor, { id: userId })) throw forbidden();
  const today = await centreDay(now());
  const rows = await db.absence.findMany({
    where: { userId, lastDay: { gte: toColumn(today) } },
    select: { id: true, firstDay: true, lastDay: true, reason: true },
    orderBy: [{ firstDay: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  return rows
    .map((row) => ({ ...row, firstDay: toDay(row.firstDay), lastDay: toDay(row.lastDay) }))
    .filter(({ firstDay, lastDay }) => firstDay <= lastDay)
    .map((row) => ({ ...row, begun: row.firstDay <= today }));
}
