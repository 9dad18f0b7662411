import { apiQuery, apiRoute } from "@/lib/platform/api-route";
import { TicketNumber } from "@/lib/platform/ids";
import { dropTimer } from "@/lib/time-spent/commands/drop-timer";
import { startTimer } from "@/lib/time-spent/commands/start-timer";
import { numberIn } from "../../../ticket-number";
import { timerOf } from "./timer-of";

export const GET = apiQuery(timerOf, {
  inPath: numberIn,
});

export const PUT = apiRoute(startTimer, {
  status: 200,
  body: false,
  input: (_body, params) => ({ number: numberIn(params) }),
  output: async ({ number, ended }, actor) => ({ ...(await timerOf(actor, TicketNumber.parse(number))), ended }),
});

export const DELETE = apiRoute(dropTimer, {
  status: 204,
  body: false,
  input: (_body, params) => ({ number: numberIn(params) }),
});
