import { hasRole, type Actor } from "../platform/actor";

/** The whole log is for managers and administrators; a ticket's own history comes with the ticket. */
export const auditPolicy = {
  read: (actor: Actor) => hasRole(actor, "manager", "admin"),
  startCheck: (actor: Actor) => hasRole(actor, "admin"),
  carryOutCheck: (actor: Actor) => actor.kind === "system",
  recordAnchor: (actor: Actor) => actor.kind === "system",
};
