import { CategoryToMake, categoryApiNames } from "@/lib/categories/api-shape";
import { createCategory } from "@/lib/categories/commands/create-category";
import { listCategories } from "@/lib/categories/queries";
import type { Actor } from "@/lib/platform/actor";
import { apiQuery, apiRoute, readInput, readSearch } from "@/lib/platform/api-route";
import type { PageRequest } from "@/lib/platform/pagination";
import { PageOnly, pageOfWhole } from "../whole-list";
import { writtenCategory } from "./written-category";

const activeCategories = async (actor: Actor, page: PageRequest) =>
  pageOfWhole(await listCategories(actor, { activeOnly: true }), page);

export const GET = apiQuery(activeCategories, {
  input: (search) => readSearch(PageOnly, search),
  output: ({ items, nextCursor }) => ({
    items: items.map(({ id, name, icon, kind }) => ({ id: String(id), name, icon, kind })),
    nextCursor,
  }),
});

export const POST = apiRoute(createCategory, {
  status: 201,
  input: (body) => {
    const { defaultTeam, ...category } = readInput(CategoryToMake, body);
    return { ...category, defaultTeamId: defaultTeam };
  },
  names: categoryApiNames,
  location: ({ id }) => `/api/v1/categories/${String(id)}`,
  output: writtenCategory,
});
