import { getAuditTexts } from "@/lib/audit/queries/get-audit-texts";
import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { EventId } from "@/lib/platform/ids";

export const GET = apiQuery(getAuditTexts, {
  door: "session",
  input: (_search, params) => {
    const event = EventId.safeParse(params["event"]);
    if (!event.success) throw notFound();
    return event.data;
  },
});
