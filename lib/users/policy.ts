import { hasRole, isStaff, type Actor, type Role } from "../platform/actor";
import { ticketRoles } from "./schema";

/** What the rules need to know of a person. */
export type UserFacts = { id: number; role: Role; active: boolean; invited: boolean };

const administers = (actor: Actor) => hasRole(actor, "admin");
const isSelf = (actor: Actor, user: Pick<UserFacts, "id">) => actor.kind === "user" && actor.userId === user.id;

/** Who may do what to people: administrators, but nobody to their own role or to whether they are in. */
export const userPolicy = {
  find: (actor: Actor) => isStaff(actor),
  list: administers,
  invite: administers,
  createServiceAccount: administers,
  inviteAdministrator: (actor: Actor) => actor.kind === "system",
  resendInvitation: administers,
  rename: administers,
  changeRole: (actor: Actor, user: Pick<UserFacts, "id">) => administers(actor) && !isSelf(actor, user),
  deactivate: (actor: Actor, user: Pick<UserFacts, "id">) => administers(actor) && !isSelf(actor, user),
  reactivate: administers,
  erase: (actor: Actor, user: Pick<UserFacts, "id">) =>
    actor.kind === "system" || (administers(actor) && !isSelf(actor, user)),
};

/** What the interface offers on a person; computed here so that it never guesses rights. */
export type UserCan = {
  changeRole: boolean;
  deactivate: boolean;
  reactivate: boolean;
  rename: boolean;
  resendInvitation: boolean;
};

/** The abilities of an actor on a person that they see in the list. */
export function userAbilities(actor: Actor, user: UserFacts): UserCan {
  return {
    changeRole: userPolicy.changeRole(actor, user),
    deactivate: user.active && userPolicy.deactivate(actor, user),
    reactivate: !user.active && userPolicy.reactivate(actor),
    rename: userPolicy.rename(actor),
    resendInvitation: user.active && user.invited && userPolicy.resendInvitation(actor),
  };
}

/** Leaving the roles that handle tickets means leaving the open ones. */
export const handlesTickets = (role: Role) => ticketRoles.includes(role);
