import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { TicketNumber } from "@/lib/platform/ids";
import { TimeToAdd } from "@/lib/time-spent/api-shape";
import { addTime } from "@/lib/time-spent/commands/add-time";
import { numberIn } from "../../../ticket-number";
import { timeOf, timesOf } from "./times-of";

export const GET = apiQuery(timesOf, {
  inPath: numberIn,
});

export const POST = apiRoute(addTime, {
  status: 201,
  input: (body, params) => {
    const number = numberIn(params);
    const { minutes, ...entry } = readInput(TimeToAdd, body);
    return { number, duration: String(minutes), ...entry };
  },
  names: { duration: "minutes" },
  output: ({ number, entryId }, actor) => timeOf(actor, TicketNumber.parse(number), entryId),
});
