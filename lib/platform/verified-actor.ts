import type { Actor, ActorFacts, AnonymousActor, AnonymousFacts, UserActor, UserFacts } from "./actor";

/** Brands checked facts as an actor. Only platform/auth, inbound mail and tests may import it (a boundary holds this). */
export function verifiedActor(facts: UserFacts): UserActor;
export function verifiedActor(facts: AnonymousFacts): AnonymousActor;
export function verifiedActor(facts: ActorFacts): Actor {
  return facts as Actor;
}
