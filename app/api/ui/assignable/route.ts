import { apiQuery } from "@/lib/platform/api-route";
import { listAssignable } from "@/lib/tickets/queries/list-assignable";

export const GET = apiQuery(listAssignable, { door: "session", input: () => undefined });
