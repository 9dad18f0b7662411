import { hasRole, isStaff, type Actor } from "../platform/actor";

/** Whose a view is: a person's or a team's. */
export type ViewOwner = { ownerId: number | null; teamId: number | null };
/** With who keeps it for its team; null once they can't keep views for it any more. */
export type KeptView = ViewOwner & { keeperId: number | null };

const isIn = (actor: Actor, teamId: number) => actor.kind === "user" && actor.teamIds.some((id) => id === teamId);
const keepsFor = (actor: Actor, teamId: number) =>
  hasRole(actor, "admin") || (hasRole(actor, "technician") && isIn(actor, teamId));
const isMe = (actor: Actor, userId: number | null) => actor.kind === "user" && userId === actor.userId;

function changesOfTeam(actor: Actor, teamId: number, keeperId: number | null): boolean {
  if (hasRole(actor, "manager") && isIn(actor, teamId)) return true;
  return keepsFor(actor, teamId) && (hasRole(actor, "admin") || keeperId === null || isMe(actor, keeperId));
}

/**
 * Who may do what to saved views: one's own are one's own; a team's are kept by its technicians and administrators, and changed by who
 * keeps them, the team's managers and administrators; without a keeper, by all of its technicians.
 */
export const savedViewPolicy = {
  use: (actor: Actor) => isStaff(actor),
  keepFor: (actor: Actor, teamId: number | null) => isStaff(actor) && (teamId === null || keepsFor(actor, teamId)),
  change: (actor: Actor, { ownerId, teamId, keeperId }: KeptView) =>
    isStaff(actor) && (teamId === null ? isMe(actor, ownerId) : changesOfTeam(actor, teamId, keeperId)),
};
