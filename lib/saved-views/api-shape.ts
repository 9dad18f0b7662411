import { z } from "zod";
import { TeamId } from "../platform/ids";
import type { SavedViewRow } from "./rows";
import { CreateSavedView, UpdateSavedView } from "./schema";

const { teamId: _team, ...kept } = CreateSavedView.shape;
export const ViewToKeep = z.strictObject({ ...kept, team: TeamId.nullable().default(null) });

const { id: _id, ...patched } = UpdateSavedView.shape;
export const ViewPatch = z.strictObject(patched);

/** What the API calls the fields of the commands. */
export const viewApiNames = { teamId: "team" } as const;

/** A view as the API gives it: its filter as the parameters of `GET /tickets` carry it. */
export const viewShape = ({ id, name, filter, columns, team, version, can }: SavedViewRow) => ({
  id: String(id),
  name,
  filter,
  columns,
  team: team && { id: String(team.id), name: team.name },
  version,
  can,
});
