import { getFilledReply } from "@/lib/canned-replies/queries/get-filled-reply";
import { apiQuery } from "@/lib/platform/api-route";

export const GET = apiQuery(getFilledReply, {
  door: "session",
  input: (search) => ({ id: search.get("id"), number: search.get("number") }),
});
