import { hasRole, type Actor } from "../platform/actor";

const administers = (actor: Actor) => hasRole(actor, "admin");

/** Who may do what to categories: everyone signed in chooses one, administrators make them. */
export const categoryPolicy = {
  see: (actor: Actor) => actor.kind !== "anonymous",
  create: administers,
  update: administers,
  move: administers,
};
