import { readQueueAddress } from "@/components/queue/queue-address";
import { apiQuery } from "@/lib/platform/api-route";
import { listMatching } from "@/lib/tickets/queries/list-matching";

export const GET = apiQuery(listMatching, {
  door: "session",
  input: (search) => readQueueAddress(Object.fromEntries(search)).filter,
});
