import { apiRoute, readInput } from "@/lib/platform/api-route";
import { takeTicket } from "@/lib/tickets/commands/take-ticket";
import { numberIn } from "../../../ticket-number";
import { NoParameters } from "../../../whole-list";
import { writtenTicket } from "../../../written-ticket";

export const POST = apiRoute(takeTicket, {
  status: 200,
  body: false,
  input: (body, params) => {
    readInput(NoParameters, body);
    return { number: numberIn(params) };
  },
  output: writtenTicket,
});
