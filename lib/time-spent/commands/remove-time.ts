import { defineCommand } from "../../define-command";
import { ticketEvent } from "../../tickets/events";
import { ticketPolicy } from "../../tickets/policy";
import { dayText, isOwn, loadEntry } from "../load-entry";
import { recordWork } from "../record-time";
import { personOf } from "../running-timer";
import { RemoveTime } from "../schema";

/** Takes an entry of the actor's own away; gives where the ticket stands. Throws not_found, forbidden for another's. */
export const removeTime = defineCommand({
  name: "ticket.removeTime",
  input: RemoveTime,
  load: loadEntry,
  authorize: (actor, { entry }) => ticketPolicy.work(actor) && isOwn(actor, entry),
  run: async ({ tx, actor, target: { ticket, entry }, now }) => {
    await tx.timeEntry.deleteMany({ where: { id: entry.id, ticketId: ticket.id } });
    const { minutes } = entry;
    const facts = { entryId: entry.id, minutes, day: dayText(entry.day) };
    const event = ticketEvent(
      ticket.id,
      "ticket.timeRemoved",
      facts,
      entry.line === "" ? undefined : { body: entry.line },
    );
    const columns = { minutesSpent: { decrement: minutes } };
    const { written, events } = await recordWork(tx, personOf(actor), ticket, columns, [event], now);
    return { result: written, events };
  },
});
