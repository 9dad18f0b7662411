import { hasRole, isStaff, type Actor } from "../platform/actor";

const administers = (actor: Actor) => hasRole(actor, "admin");

/** Who may do what to teams: staff know them, administrators make them. */
export const teamPolicy = {
  see: (actor: Actor) => actor.kind === "system" || isStaff(actor),
  administer: administers,
  create: administers,
  update: administers,
  changeMembers: administers,
};
