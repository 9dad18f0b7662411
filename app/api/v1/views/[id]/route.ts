import type { Actor } from "@/lib/platform/actor";
import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { SavedViewId } from "@/lib/platform/ids";
import { ViewPatch } from "@/lib/saved-views/api-shape";
import { deleteSavedView } from "@/lib/saved-views/commands/delete-saved-view";
import { updateSavedView } from "@/lib/saved-views/commands/update-saved-view";
import { partOf } from "../../path-id";
import { viewOf } from "../view-of";

export const GET = apiQuery((actor: Actor, id: SavedViewId) => viewOf({ id }, actor), {
  inPath: (params) => partOf(SavedViewId, params, "id"),
});

export const PATCH = apiRoute(updateSavedView, {
  status: 200,
  versioned: (actor, params) => viewOf({ id: partOf(SavedViewId, params, "id") }, actor),
  input: (body, params) => {
    const id = partOf(SavedViewId, params, "id");
    return { id, ...readInput(ViewPatch, body) };
  },
  output: viewOf,
});

export const DELETE = apiRoute(deleteSavedView, {
  status: 204,
  body: false,
  input: (_body, params) => ({ id: partOf(SavedViewId, params, "id") }),
});
