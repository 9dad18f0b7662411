import type { Actor } from "@/lib/platform/actor";
import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { UserId } from "@/lib/platform/ids";
import { personShape, UserPatch } from "@/lib/users/api-shape";
import { changeRole } from "@/lib/users/commands/change-role";
import { deactivateUser } from "@/lib/users/commands/deactivate-user";
import { reactivateUser } from "@/lib/users/commands/reactivate-user";
import { renameUser } from "@/lib/users/commands/rename-user";
import { getPerson } from "@/lib/users/queries/get-person";
import { partOf } from "../../path-id";
import { writtenPerson } from "../written-person";

export const GET = apiQuery(getPerson, {
  inPath: (params) => partOf(UserId, params, "id"),
  output: personShape,
});

type Patch = UserPatch & { id: UserId };

async function patchUser(actor: Actor, { id, version, name, role, active }: Patch) {
  if (name !== undefined) return renameUser(actor, { id, version, name });
  if (role !== undefined) return changeRole(actor, { id, version, role });
  if (active !== undefined) return (active ? reactivateUser : deactivateUser)(actor, { id, version });
  // Nothing is to change: whoever may rename them gets them as they are.
  return renameUser(actor, { id, version, name: (await getPerson(actor, id)).name });
}

export const PATCH = apiRoute(patchUser, {
  status: 200,
  versioned: (actor, params) => writtenPerson({ id: partOf(UserId, params, "id") }, actor),
  input: (body, params): Patch => {
    const id = partOf(UserId, params, "id");
    return { id, ...readInput(UserPatch, body) };
  },
  output: writtenPerson,
});
