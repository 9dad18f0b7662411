import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";
import { listMentionable } from "@/lib/tickets/queries/list-mentionable";

export const GET = apiQuery(listMentionable, {
  door: "session",
  input: (_search, params) => {
    const number = TicketNumber.safeParse(params["number"]);
    if (!number.success) throw notFound();
    return number.data;
  },
});
