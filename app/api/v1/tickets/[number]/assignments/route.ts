import { apiRoute, readInput } from "@/lib/platform/api-route";
import { apiNames, AssignmentsToPut } from "@/lib/tickets/api-shape";
import { assignTicket } from "@/lib/tickets/commands/assign-ticket";
import { getTicket } from "@/lib/tickets/queries/get-ticket";
import { numberIn } from "../../../ticket-number";
import { writtenTicket } from "../../../written-ticket";

export const PUT = apiRoute(assignTicket, {
  status: 200,
  versioned: (actor, params) => getTicket(actor, numberIn(params)),
  input: (body, params) => {
    const number = numberIn(params);
    const { lead, helpers, version } = readInput(AssignmentsToPut, body);
    return { number, leadId: lead, helperIds: helpers, version };
  },
  names: apiNames,
  output: writtenTicket,
});
