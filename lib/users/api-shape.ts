import { z } from "zod";
import { TeamId } from "../platform/ids";
import type { PersonDetail } from "./queries/get-person";
import { ChangeRole, CreateUser, RenameUser, UserAtVersion } from "./schema";

export const PersonToInvite = z.strictObject({
  name: CreateUser.shape.name,
  email: CreateUser.shape.email,
  role: CreateUser.shape.role,
  teams: z.array(TeamId).max(50).default([]),
});

/** One change at a time: each is one command, so that all of it happens or nothing. */
export const UserPatch = z
  .strictObject({
    version: UserAtVersion.shape.version,
    name: RenameUser.shape.name.optional(),
    role: ChangeRole.shape.role.optional(),
    active: z.boolean().optional(),
  })
  .superRefine(({ version: _version, ...changes }, context) => {
    const named = Object.entries(changes).filter(([, value]) => value !== undefined);
    for (const [field] of named.slice(1))
      context.addIssue({ code: "custom", path: [field], message: "users.errors.oneChange" });
  });
export type UserPatch = z.output<typeof UserPatch>;

export const TeamsToPut = z.strictObject({ teams: z.array(TeamId).max(50) });

/** What the API calls the fields of the commands. */
export const userApiNames = { teamIds: "teams" } as const;

/** A person as the API gives them; what only administrators see is absent for others. */
export function personShape({ id, name, email, role, account }: PersonDetail) {
  const person = { id: String(id), name, email, role };
  if (!account) return person;
  const { state, teams, lastSeenAt, version } = account;
  return {
    ...person,
    state,
    teams: teams.map((team) => ({ id: String(team.id), name: team.name })),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    version,
  };
}
