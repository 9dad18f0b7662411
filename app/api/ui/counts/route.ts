import { apiQuery } from "@/lib/platform/api-route";
import { getQueueCounts } from "@/lib/tickets/queries/queue-counts";

export const GET = apiQuery(getQueueCounts, { door: "session", input: () => ({}) });
