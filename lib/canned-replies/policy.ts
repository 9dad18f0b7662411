import { hasRole, isStaff, type Actor } from "../platform/actor";

/** Whose a reply is; with neither, the whole centre's. */
export type ReplyOwner = { ownerId: number | null; teamId: number | null };

const handles = (actor: Actor) => hasRole(actor, "technician", "admin");
const isIn = (actor: Actor, teamId: number) => actor.kind === "user" && actor.teamIds.some((id) => id === teamId);

/** Who may do what with ready replies: all staff use them; technicians write their own and their teams', administrators the centre's too. */
export const replyPolicy = {
  use: (actor: Actor) => isStaff(actor),
  write: (actor: Actor) => handles(actor),
  change: (actor: Actor, { ownerId, teamId }: ReplyOwner) => {
    if (!handles(actor) || actor.kind !== "user") return false;
    if (ownerId !== null) return ownerId === actor.userId;
    return hasRole(actor, "admin") || (teamId !== null && isIn(actor, teamId));
  },
};
