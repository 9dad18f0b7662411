import type { Role } from "../platform/actor";
import type { DomainEvent } from "../platform/events";

/** What an administrator can do to a person's account: a closed union. Names are in `texts`, never in `data`. */
export type UserEvent =
  | Fact<"user.invited", { invitationId: number; role: Role; teamIds: readonly number[] }>
  | Fact<"user.serviceAccountCreated", { role: Role }>
  | Fact<"user.invitationRenewed", { invitationId: number }>
  | Fact<"user.roleChanged", { from: Role; to: Role }>
  | Fact<"user.renamed", Record<string, never>>
  | Fact<"user.deactivated", { releasedTickets: number; endedSessions: number }>
  | Fact<"user.reactivated", Record<string, never>>
  | Fact<"user.erasureStarted", Record<string, never>>;

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "user"; data: Facts };

export type UserEventName = UserEvent["name"];

/** Makes an event about a person's account; administrators and managers read it. */
export function userEvent<Name extends UserEventName>(
  userId: number,
  name: Name,
  data: Extract<UserEvent, { name: Name }>["data"],
  texts?: Readonly<Record<string, string>>,
): DomainEvent {
  return { name, subjectType: "user", subjectId: userId, audience: "admin", data, ...(texts ? { texts } : {}) };
}
