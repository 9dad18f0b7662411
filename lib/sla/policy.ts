import { hasRole, type Actor } from "../platform/actor";

/** Policies and calendars are the administrators'; counting by them is the system's. */
export const slaPolicy = {
  read: (actor: Actor) => hasRole(actor, "admin"),
  change: (actor: Actor) => hasRole(actor, "admin"),
  count: (actor: Actor) => actor.kind === "system",
};
