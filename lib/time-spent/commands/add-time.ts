import { defineCommand } from "../../define-command";
import { loadTicket } from "../../tickets/load-ticket";
import { ticketPolicy } from "../../tickets/policy";
import { entryRepeat, type TimeWritten } from "../entry-repeat";
import { addEntry, dayOfEntry, recordWork } from "../record-time";
import { personOf } from "../running-timer";
import { AddTime } from "../schema";

/** Adds time that the actor spent on a ticket; gives where it stands and the entry's id. Throws not_found, forbidden, invalid_input, conflict. */
export const addTime = defineCommand({
  name: "ticket.addTime",
  input: AddTime,
  load: (tx, actor, input) => loadTicket(tx, actor, input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, input, target, now }) => {
    const me = personOf(actor);
    const spent = { minutes: input.duration, day: await dayOfEntry(input.day, now), line: input.line };
    const { id, event } = await addEntry(tx, me, target, spent, now);
    const columns = { minutesSpent: { increment: spent.minutes } };
    const { written, events } = await recordWork(tx, me, target, columns, [event], now);
    return { result: { ...written, entryId: id, minutes: spent.minutes } satisfies TimeWritten, events };
  },
  idempotency: entryRepeat,
});
