import { countUnread } from "@/lib/notifications/queries";
import { apiQuery } from "@/lib/platform/api-route";

export const GET = apiQuery(countUnread, { door: "session", input: () => ({}), output: (unread) => ({ unread }) });
