import { hasRole, type Actor } from "../platform/actor";

/** What was given up is the administrators' to see and to try again. */
export const deliveryPolicy = {
  list: (actor: Actor) => hasRole(actor, "admin"),
  retry: (actor: Actor) => hasRole(actor, "admin"),
};
