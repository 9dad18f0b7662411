import { CategoryPatch, categoryApiNames } from "@/lib/categories/api-shape";
import { updateCategory } from "@/lib/categories/commands/update-category";
import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { CategoryId } from "@/lib/platform/ids";
import { partOf } from "../../path-id";
import { oneCategory, writtenCategory } from "../written-category";

export const GET = apiQuery(oneCategory, { inPath: (params) => partOf(CategoryId, params, "id") });

export const PATCH = apiRoute(updateCategory, {
  status: 200,
  versioned: (actor, params) => oneCategory(actor, partOf(CategoryId, params, "id")),
  input: (body, params) => {
    const id = partOf(CategoryId, params, "id");
    const { defaultTeam, ...fields } = readInput(CategoryPatch, body);
    return { id, ...fields, ...(defaultTeam === undefined ? {} : { defaultTeamId: defaultTeam }) };
  },
  names: categoryApiNames,
  output: writtenCategory,
});
