import { hasRole, type Actor } from "../platform/actor";

/** Whom the product tells of what happens is the administrators' to say; what doesn't listen any more is stopped by the system. */
export const webhookPolicy = {
  manage: (actor: Actor) => hasRole(actor, "admin"),
  stop: (actor: Actor) => actor.kind === "system",
};
