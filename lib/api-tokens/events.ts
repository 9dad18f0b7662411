import type { DomainEvent } from "../platform/events";

type Facts = { tokenId: number; name: string };
type Named<Name extends string> = DomainEvent & { name: Name; subjectType: "user"; data: { tokenId: number } };

/** What can happen to a person's API tokens. For administrators; it holds no token. */
export type ApiTokenEvent = Named<"user.apiTokenCreated"> | Named<"user.apiTokenRevoked">;

/** Makes an event about one of a person's tokens, whose name is kept as a text. */
export function apiTokenEvent(userId: number, name: ApiTokenEvent["name"], { tokenId, ...texts }: Facts): DomainEvent {
  return { name, subjectType: "user", subjectId: userId, audience: "admin", data: { tokenId }, texts };
}
