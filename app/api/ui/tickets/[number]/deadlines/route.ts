import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";
import { getDeadlineReason } from "@/lib/sla/queries/get-deadline-reason";

export const GET = apiQuery(getDeadlineReason, {
  door: "session",
  input: (_, params): TicketNumber => {
    const number = TicketNumber.safeParse(params["number"]);
    if (!number.success) throw notFound();
    return number.data;
  },
});
