import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { UserId } from "@/lib/platform/ids";
import { countOpenAssignments } from "@/lib/tickets/queries/count-open-assignments";

export const GET = apiQuery(countOpenAssignments, {
  door: "session",
  input: (_search, params) => {
    const id = UserId.safeParse(params["id"]);
    if (!id.success) throw notFound();
    return id.data;
  },
  output: (count) => ({ count }),
});
