import { hasRole, type Actor, type Role } from "../platform/actor";

/** What the rules need to know of the person who is away. */
export type AwayFacts = { id: number; role: Role };

const isSelf = (actor: Actor, { id }: Pick<AwayFacts, "id">) => actor.kind === "user" && actor.userId === id;

/** Who may say when somebody is away: they themselves, and administrators; only of those who handle tickets. */
export const absencePolicy = {
  enter: (actor: Actor, person: AwayFacts) =>
    (person.role === "technician" || person.role === "admin") && (isSelf(actor, person) || hasRole(actor, "admin")),
  read: (actor: Actor, person: Pick<AwayFacts, "id">) =>
    hasRole(actor, "admin") || (isSelf(actor, person) && hasRole(actor, "technician")),
};
