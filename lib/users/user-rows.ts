import { type Actor, type Role } from "../platform/actor";
import { db } from "../platform/db/client";
import { userAbilities } from "./policy";
import type { TeamName, UserRow } from "./rows";
import type { UserState } from "./schema";

/** The columns of a person's row in a list. */
export const rowColumns = {
  id: true,
  name: true,
  email: true,
  role: true,
  active: true,
  passwordHash: true,
  service: true,
  version: true,
} as const;

export type StoredUser = {
  id: number;
  name: string;
  email: string | null;
  role: Role;
  active: boolean;
  passwordHash: string | null;
  service: boolean;
  version: number;
};

async function teamsOf(ids: readonly number[]): Promise<Map<number, TeamName[]>> {
  const rows = await db.teamMember.findMany({
    where: { userId: { in: [...ids] } },
    select: { userId: true, team: { select: { id: true, name: true } } },
    orderBy: { teamId: "asc" },
  });
  const teams = new Map<number, TeamName[]>();
  for (const { userId, team } of rows) teams.set(userId, [...(teams.get(userId) ?? []), team]);
  return teams;
}

async function lastSeen(ids: readonly number[]): Promise<Map<number, Date | null>> {
  const rows = await db.session.groupBy({
    by: ["userId"],
    where: { userId: { in: [...ids] } },
    _max: { lastUsedAt: true },
  });
  return new Map(rows.map((row) => [row.userId, row._max.lastUsedAt]));
}

type Sent = { sentAt: Date; expiresAt: Date };

async function invitationsOf(ids: readonly number[]): Promise<Map<number, Sent>> {
  if (ids.length === 0) return new Map();
  const rows = await db.invitation.findMany({
    where: { userId: { in: [...ids] }, usedAt: null },
    select: { userId: true, createdAt: true, expiresAt: true },
    orderBy: { id: "asc" },
    take: 500,
  });
  return new Map(rows.map(({ userId, createdAt, expiresAt }) => [userId, { sentAt: createdAt, expiresAt }]));
}

const isInvited = ({ passwordHash, service }: StoredUser) => passwordHash === null && !service;

function stateOf(user: StoredUser): UserState {
  if (!user.active) return "deactivated";
  return isInvited(user) ? "invited" : "active";
}

/** Completes people's columns to rows for the actor: teams, last visit, invitation and what may be done. Hashes stay here. */
export async function toUserRows(actor: Actor, users: readonly StoredUser[]): Promise<UserRow[]> {
  const ids = users.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [teams, seen, invitations] = await Promise.all([
    teamsOf(ids),
    lastSeen(ids),
    invitationsOf(users.filter((user) => stateOf(user) === "invited").map(({ id }) => id)),
  ]);
  return users.map((user) => ({
    id: user.id,
    name: user.name,
    email: user.email ?? "",
    role: user.role,
    state: stateOf(user),
    teams: teams.get(user.id) ?? [],
    lastSeenAt: seen.get(user.id) ?? null,
    invitation: invitations.get(user.id) ?? null,
    self: actor.kind === "user" && actor.userId === user.id,
    version: user.version,
    can: userAbilities(actor, { ...user, invited: isInvited(user) }),
  }));
}
