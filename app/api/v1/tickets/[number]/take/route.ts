import { apiRoute } from "@/lib/platform/api-route";
import { takeTicket } from "@/lib/tickets/commands/take-ticket";
import { numberIn } from "../../../ticket-number";
import { writtenTicket } from "../../../written-ticket";

export const POST = apiRoute(takeTicket, {
  status: 200,
  body: false,
  input: (_body, params) => ({ number: numberIn(params) }),
  output: writtenTicket,
});
