import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import { rulesEvent } from "../events";
import { calendarFacts, loadCalendar, orNameTaken, storedFacts } from "../load-rules";
import { slaPolicy } from "../policy";
import { raiseRevision } from "../raise-revision";
import { UpdateCalendar } from "../schema";
import { storeHours } from "../store-hours";

/**
 * Replaces what a calendar says; open tickets are counted again by the worker. Gives the new version. Throws not_found, forbidden,
 * invalid_input, conflict on a stale version.
 */
export const updateCalendar = defineCommand({
  name: "calendar.update",
  input: UpdateCalendar,
  scope: "admin",
  load: (tx, actor, input) => loadCalendar(tx, actor, input.id),
  authorize: slaPolicy.change,
  run: async ({ tx, input, target, now }) => {
    const { id, name, timeZone, frenchHolidays } = input;
    if (input.version !== target.version) throw conflict("sla.errors.changedMeanwhile");
    await orNameTaken(
      tx.calendar.updateMany({
        where: { id, version: input.version },
        data: { name, timeZone, frenchHolidays, version: { increment: 1 } },
      }),
    );
    await storeHours(tx, id, input);
    await raiseRevision(tx, now);
    const change = { name, before: storedFacts(target), after: calendarFacts(input) };
    return { result: { id, version: input.version + 1 }, events: [rulesEvent("calendar.changed", id, change)] };
  },
});
