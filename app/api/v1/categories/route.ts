import { listCategories } from "@/lib/categories/queries";
import type { Actor } from "@/lib/platform/actor";
import { apiQuery, readSearch } from "@/lib/platform/api-route";
import type { PageRequest } from "@/lib/platform/pagination";
import { PageOnly, pageOfWhole } from "../whole-list";

const activeCategories = async (actor: Actor, page: PageRequest) =>
  pageOfWhole(await listCategories(actor, { activeOnly: true }), page);

export const GET = apiQuery(activeCategories, {
  input: (search) => readSearch(PageOnly, search),
  output: ({ items, nextCursor }) => ({
    items: items.map(({ id, name, icon, kind }) => ({ id: String(id), name, icon, kind })),
    nextCursor,
  }),
});
