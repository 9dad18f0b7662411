import { apiRoute } from "@/lib/platform/api-route";
import { TicketNumber } from "@/lib/platform/ids";
import { RelationInPath } from "@/lib/relations/api-shape";
import { unlinkTickets } from "@/lib/relations/commands/unlink-tickets";
import { partOf } from "../../../../../path-id";
import { numberIn } from "../../../../../ticket-number";

export const DELETE = apiRoute(unlinkTickets, {
  status: 204,
  body: false,
  input: (_body, params) => ({
    number: numberIn(params),
    relation: partOf(RelationInPath, params, "relation"),
    other: partOf(TicketNumber, params, "other"),
  }),
});
