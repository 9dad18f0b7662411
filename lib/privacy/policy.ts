import type { Actor } from "../platform/actor";

/** Erasures are asked for at a person; carrying them out is the system's. */
export const privacyPolicy = { continueErasure: (actor: Actor) => actor.kind === "system" };
