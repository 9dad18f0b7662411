import { defineCommand } from "../../define-command";
import { rulesEvent } from "../events";
import { calendarFacts, loadCalendar, orNameTaken } from "../load-rules";
import { slaPolicy } from "../policy";
import { CreateCalendar } from "../schema";
import { storeHours } from "../store-hours";

/** Makes a calendar that policies can count by; gives its id and version. Throws invalid_input, forbidden. */
export const createCalendar = defineCommand({
  name: "calendar.create",
  input: CreateCalendar,
  scope: "admin",
  load: () => Promise.resolve(null),
  authorize: slaPolicy.change,
  run: async ({ tx, input, now }) => {
    const { name, timeZone, frenchHolidays } = input;
    const data = { name, timeZone, frenchHolidays, createdAt: now };
    const calendar = await orNameTaken(tx.calendar.create({ data, select: { id: true, version: true } }));
    await storeHours(tx, calendar.id, input);
    return {
      result: calendar,
      events: [rulesEvent("calendar.created", calendar.id, { name, after: calendarFacts(input) })],
    };
  },
  idempotency: {
    reference: (result) => result.id,
    recall: async (tx, actor, id) => ({ id, version: (await loadCalendar(tx, actor, id)).version }),
  },
});
