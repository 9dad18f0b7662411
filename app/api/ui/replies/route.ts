import { listReadyReplies } from "@/lib/canned-replies/queries";
import { apiQuery } from "@/lib/platform/api-route";

export const GET = apiQuery((actor) => listReadyReplies(actor), {
  door: "session",
  input: () => undefined,
  output: (items) => ({ items }),
});
