import { hasRole, type Actor } from "../platform/actor";

/** Whose token it is, and whether that is a program's account. */
export type Holder = { id: number; service: boolean };

const isOwn = (actor: Actor, holder: Holder) => actor.kind === "user" && actor.userId === holder.id;
const administers = (actor: Actor, holder: Holder) => holder.service && hasRole(actor, "admin");

/** A token makes no other: whoever finds one must not be able to keep what it opened. */
const isSignedIn = (actor: Actor) => actor.kind === "user" && actor.sessionId !== null;

/** A token that may not write ends itself only, and one that may not administer no program's. */
function mayEnd(actor: Actor, holder: Holder, tokenId: number): boolean {
  if (actor.kind !== "user") return false;
  if (!isOwn(actor, holder)) return administers(actor, holder) && actor.scopes.has("admin");
  return actor.apiTokenId === tokenId || actor.scopes.has("write");
}

/** Who may do what with tokens: everyone with their own, administrators with those of programs. */
export const apiTokenPolicy = {
  see: (actor: Actor, holder: Holder) => isOwn(actor, holder) || administers(actor, holder),
  issue: (actor: Actor, holder: Holder) => isSignedIn(actor) && (isOwn(actor, holder) || administers(actor, holder)),
  revoke: mayEnd,
};
