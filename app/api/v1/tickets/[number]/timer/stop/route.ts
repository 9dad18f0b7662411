import { apiRoute, readInput } from "@/lib/platform/api-route";
import { TicketNumber } from "@/lib/platform/ids";
import { TimerEnd } from "@/lib/time-spent/api-shape";
import { stopTimer } from "@/lib/time-spent/commands/stop-timer";
import { numberIn } from "../../../../ticket-number";
import { timeOf } from "../../time/times-of";

export const POST = apiRoute(stopTimer, {
  status: 201,
  input: (body, params) => {
    const number = numberIn(params);
    const { minutes, ...end } = readInput(TimerEnd, body);
    return { number, ...end, ...(minutes === undefined ? {} : { duration: String(minutes) }) };
  },
  names: { duration: "minutes" },
  output: ({ number, entryId }, actor) => timeOf(actor, TicketNumber.parse(number), entryId),
});
