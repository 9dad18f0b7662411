import type { Actor } from "../platform/actor";

/** Whose a change of many tickets is, and who may end one. What may be changed of a ticket is the ticket's own policy. */
export const bulkChangePolicy = {
  own: (actor: Actor, { startedById }: { startedById: number }) =>
    actor.kind === "user" && actor.userId === startedById,
  abandon: (actor: Actor) => actor.kind === "system",
};
