import { loggedEventShape } from "@/lib/audit/api-shape";
import { followEvents } from "@/lib/audit/queries/follow-events";
import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { PageOnly } from "../whole-list";

export const GET = apiQuery(followEvents, {
  input: (search) => readSearch(PageOnly, search),
  output: ({ items, nextCursor }) => ({ items: items.map(loggedEventShape), nextCursor }),
});
