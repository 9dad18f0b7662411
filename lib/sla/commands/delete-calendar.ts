import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import { rulesEvent } from "../events";
import { loadCalendar, storedFacts } from "../load-rules";
import { slaPolicy } from "../policy";
import { CalendarRef } from "../schema";

/** Deletes a calendar that no policy counts by. Throws not_found, forbidden, conflict while one does. */
export const deleteCalendar = defineCommand({
  name: "calendar.delete",
  input: CalendarRef,
  scope: "admin",
  load: (tx, actor, input) => loadCalendar(tx, actor, input.id),
  authorize: slaPolicy.change,
  run: async ({ tx, target }) => {
    const { id, name } = target;
    const used = await tx.slaPolicy.findFirst({ where: { calendarId: id }, select: { name: true } });
    if (used) throw conflict("sla.errors.calendarUsed", { policy: used.name });
    await tx.calendar.delete({ where: { id }, select: { id: true } });
    return { result: { id }, events: [rulesEvent("calendar.deleted", id, { name, before: storedFacts(target) })] };
  },
});
