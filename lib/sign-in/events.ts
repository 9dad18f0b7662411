import type { DomainEvent } from "../platform/events";

type SessionEnd = "signedOut" | "deviceSignedOut" | "passwordChanged" | "passwordReset";

/** What can happen to a person's sign-in. For administrators; it holds no address, name or secret. */
export type SignInEvent =
  | Fact<"user.registered", { confirmed: boolean }>
  | Fact<"user.registrationRepeated", Record<string, never>>
  | Fact<"user.emailConfirmationRequested", { confirmationId: number }>
  | Fact<"user.emailConfirmed", Record<string, never>>
  | Fact<"user.signedIn", { knownDevice: boolean }>
  | Fact<"user.signedOut", Record<string, never>>
  | Fact<"user.sessionsRevoked", { count: number; because: SessionEnd }>
  | Fact<"user.passwordResetRequested", { resetId: number }>
  | Fact<"user.passwordReset", Record<string, never>>
  | Fact<"user.passwordChanged", Record<string, never>>
  | Fact<"user.invitationAccepted", { invitationId: number }>;

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "user"; data: Facts };

/** Makes an event about a person's sign-in. */
export function signInEvent<Name extends SignInEvent["name"]>(
  userId: number,
  name: Name,
  data: Extract<SignInEvent, { name: Name }>["data"],
): DomainEvent {
  return { name, subjectType: "user", subjectId: userId, audience: "admin", data };
}
