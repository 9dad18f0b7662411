import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import { ticketPolicy } from "../../tickets/policy";
import { entryRepeat, type TimeWritten } from "../entry-repeat";
import { endTimer, loadWithTimer, personOf } from "../running-timer";
import { StopTimer } from "../schema";

/**
 * Ends the actor's timer on a ticket and counts its time, or what they say instead; gives where the ticket stands and the entry.
 * Throws not_found, forbidden, conflict where none runs here or it was forgotten.
 */
export const stopTimer = defineCommand({
  name: "ticket.stopTimer",
  input: StopTimer,
  load: (tx, actor, input) => loadWithTimer(tx, personOf(actor), input.number),
  authorize: ticketPolicy.work,
  run: async ({ tx, actor, input, target: { ticket, elsewhere, timer }, now }) => {
    if (!timer || elsewhere) throw conflict("timeSpent.errors.noTimer");
    const said = { minutes: input.duration, line: input.line };
    const { changed, entry } = await endTimer(tx, personOf(actor), ticket, timer, said, now);
    const result: TimeWritten = { ...changed.written, entryId: entry.id, minutes: entry.minutes };
    return { result, events: changed.events };
  },
  idempotency: entryRepeat,
});
