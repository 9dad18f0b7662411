import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";
import { getTicket } from "@/lib/tickets/queries/get-ticket";

export const GET = apiQuery(getTicket, {
  door: "session",
  input: (_search, params) => {
    const number = TicketNumber.safeParse(params["number"]);
    if (!number.success) throw notFound();
    return number.data;
  },
});
