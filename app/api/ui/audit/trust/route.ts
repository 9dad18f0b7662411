import { getTrust } from "@/lib/audit/queries/get-trust";
import { apiQuery } from "@/lib/platform/api-route";

export const GET = apiQuery(getTrust, { door: "session", input: () => undefined });
