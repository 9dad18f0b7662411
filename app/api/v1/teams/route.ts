import { isStaff, type Actor } from "@/lib/platform/actor";
import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { forbidden } from "@/lib/platform/errors";
import type { PageRequest } from "@/lib/platform/pagination";
import { listTeams } from "@/lib/teams/queries";
import { PageOnly, pageOfWhole } from "../whole-list";

async function activeTeams(actor: Actor, page: PageRequest) {
  if (!isStaff(actor)) throw forbidden();
  return pageOfWhole(await listTeams(actor), page);
}

export const GET = apiQuery(activeTeams, {
  input: (search) => readSearch(PageOnly, search),
  output: ({ items, nextCursor }) => ({ items: items.map(({ id, name }) => ({ id: String(id), name })), nextCursor }),
});
