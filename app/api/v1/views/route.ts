import { apiQuery, apiRoute, readInput, readSearch } from "@/lib/platform/api-route";
import { viewApiNames, ViewToKeep } from "@/lib/saved-views/api-shape";
import { createSavedView } from "@/lib/saved-views/commands/create-saved-view";
import { PageOnly } from "../whole-list";
import { viewOf, viewsPage } from "./view-of";

export const GET = apiQuery(viewsPage, { input: (search) => readSearch(PageOnly, search) });

export const POST = apiRoute(createSavedView, {
  status: 201,
  input: (body) => {
    const { team, ...view } = readInput(ViewToKeep, body);
    return { ...view, teamId: team };
  },
  names: viewApiNames,
  location: ({ id }) => `/api/v1/views/${String(id)}`,
  output: viewOf,
});
