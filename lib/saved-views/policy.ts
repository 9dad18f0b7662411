import { hasRole, isStaff, type Actor } from "../platform/actor";

/** Whose a view is: a person's or a team's. */
export type ViewOwner = { ownerId: number | null; teamId: number | null };

const isIn = (actor: Actor, teamId: number) => actor.kind === "user" && actor.teamIds.some((id) => id === teamId);
const keepsFor = (actor: Actor, teamId: number) =>
  hasRole(actor, "admin") || (hasRole(actor, "technician") && isIn(actor, teamId));
const isOwn = (actor: Actor, { ownerId }: ViewOwner) => actor.kind === "user" && ownerId === actor.userId;

/** Who may do what to saved views: one's own are one's own; a team's are kept by its technicians and by administrators. */
export const savedViewPolicy = {
  use: (actor: Actor) => isStaff(actor),
  keepFor: (actor: Actor, teamId: number | null) => isStaff(actor) && (teamId === null || keepsFor(actor, teamId)),
  change: (actor: Actor, view: ViewOwner) =>
    isStaff(actor) && (view.teamId === null ? isOwn(actor, view) : keepsFor(actor, view.teamId)),
};
