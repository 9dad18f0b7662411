import { ALL_SCOPES, systemActor, type Actor, type Browser, type Role, type UserActor } from "../platform/actor";
import type { TeamId, UserId } from "../platform/ids";
import { verifiedActor } from "../platform/verified-actor";

type Person = { id: number; role: Role };
type Options = { teamIds?: readonly number[]; restrictedToTeams?: boolean; sessionId?: string | null };

/** The actor a signed-in person is, with the role and teams given: no row is read. */
export function asPerson(person: Person, options: Options = {}): UserActor {
  return verifiedActor({
    kind: "user",
    userId: person.id as UserId,
    role: person.role,
    teamIds: (options.teamIds ?? []).map((id) => id as TeamId),
    restrictedToTeams: options.restrictedToTeams ?? false,
    via: "page",
    scopes: ALL_SCOPES,
    sessionId: options.sessionId ?? null,
    requestId: null,
  });
}

export const asLearner = (person: { id: number }) => asPerson({ id: person.id, role: "learner" });
export const asTechnician = (person: { id: number }, options?: Options) =>
  asPerson({ id: person.id, role: "technician" }, options);
export const asManager = (person: { id: number }, options?: Options) =>
  asPerson({ id: person.id, role: "manager" }, options);
export const asAdmin = (person: { id: number }) => asPerson({ id: person.id, role: "admin" });

/** A technician of these teams in a centre that restricts technicians to their teams. */
export const asRestricted = (person: { id: number }, teamIds: readonly number[] = []) =>
  asTechnician(person, { teamIds, restrictedToTeams: true });

/** Somebody who hasn't signed in, with what their browser says of itself where it matters. */
export const asAnonymous = (address = "192.0.2.1", browser?: Browser): Actor =>
  verifiedActor({ kind: "anonymous", address, ...(browser ? { browser } : {}), via: "page", requestId: null });

/** A background job. */
export const asJob = (job = "test") => systemActor(job);
