import { hasRole, type Actor } from "../platform/actor";

/** The settings are the administrators'. */
export const settingsPolicy = {
  read: (actor: Actor) => hasRole(actor, "admin"),
  update: (actor: Actor) => hasRole(actor, "admin"),
};
