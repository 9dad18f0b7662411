import { defineCommand } from "../../define-command";
import { centreDay, dayAfter } from "../../platform/civil-day";
import { lockRow } from "../../platform/db/lock-row";
import { notFound } from "../../platform/errors";
import { visibleUsers } from "../../users/scope";
import { toColumn, toDay } from "../days";
import { absenceEvent } from "../events";
import { absencePolicy } from "../policy";
import { AbsenceRef } from "../schema";

/**
 * Ends an absence: the person is there from today on, and one that hasn't begun is called off. Ending it again changes nothing. Throws
 * not_found, forbidden.
 */
export const endAbsence = defineCommand({
  name: "absence.end",
  input: AbsenceRef,
  load: async (tx, actor, input) => {
    await lockRow(tx, "Absence", input.id);
    const absence = await tx.absence.findFirst({
      where: { id: input.id, user: visibleUsers(actor) },
      select: { id: true, firstDay: true, lastDay: true, user: { select: { id: true, role: true } } },
    });
    if (!absence) throw notFound();
    return absence;
  },
  authorize: (actor, { user }) => absencePolicy.enter(actor, user),
  run: async ({ tx, target: { id, user, ...columns }, now }) => {
    const today = await centreDay(now);
    const [firstDay, lastDay] = [toDay(columns.firstDay), toDay(columns.lastDay)];
    const result = { id };
    if (lastDay < today) return { result, unchanged: true };
    const before = dayAfter(firstDay > today ? firstDay : today, -1);
    await tx.absence.updateMany({ where: { id }, data: { lastDay: toColumn(before) } });
    return { result, events: [absenceEvent("user.absenceEnded", user.id, { absenceId: id, firstDay, lastDay })] };
  },
});
