import { defineCommand } from "../../define-command";
import { standing } from "../../tickets/change-ticket";
import { ticketEvent } from "../../tickets/events";
import { ticketPolicy } from "../../tickets/policy";
import { dayText, isOwn, loadEntry } from "../load-entry";
import { dateOf, dayOfEntry, recordWork } from "../record-time";
import { personOf } from "../running-timer";
import { ChangeTime } from "../schema";

/** Changes an entry of the actor's own; gives where the ticket stands. Throws not_found, forbidden for another's, invalid_input. */
export const changeTime = defineCommand({
  name: "ticket.changeTime",
  input: ChangeTime,
  load: loadEntry,
  authorize: (actor, { entry }) => ticketPolicy.work(actor) && isOwn(actor, entry),
  run: async ({ tx, actor, input, target: { ticket, entry }, now }) => {
    const before = { minutes: entry.minutes, day: dayText(entry.day), line: entry.line };
    const { duration: minutes = before.minutes, line = before.line } = input;
    const day = input.day === undefined || input.day === before.day ? before.day : await dayOfEntry(input.day, now);
    if (minutes === before.minutes && day === before.day && line === before.line)
      return { result: standing(actor, ticket), unchanged: true };
    await tx.timeEntry.updateMany({
      where: { id: entry.id, ticketId: ticket.id },
      data: { minutes, day: dateOf(day), line },
    });
    const facts = { entryId: entry.id, minutesBefore: before.minutes, minutes, day };
    const texts = line === before.line ? undefined : { before: before.line, after: line };
    const event = ticketEvent(ticket.id, "ticket.timeChanged", facts, texts);
    const columns = { minutesSpent: { increment: minutes - before.minutes } };
    const { written, events } = await recordWork(tx, personOf(actor), ticket, columns, [event], now);
    return { result: written, events };
  },
});
