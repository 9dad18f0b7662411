import type { DomainEvent } from "../platform/events";

/** What can happen to a ready reply: a closed union. Its words are in `texts`. */
export type CannedReplyEvent =
  | Fact<"reply.created", { teamId: number | null; personal: boolean }>
  | Fact<"reply.changed", { teamId: number | null; personal: boolean }>
  | Fact<"reply.deleted", Record<string, never>>
  | Fact<"reply.restored", Record<string, never>>;

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "reply"; data: Facts };

export type CannedReplyEventName = CannedReplyEvent["name"];

/** Makes an event about a ready reply. */
export function cannedReplyEvent<Name extends CannedReplyEventName>(
  replyId: number,
  name: Name,
  data: Extract<CannedReplyEvent, { name: Name }>["data"],
  texts: Readonly<Record<string, string>>,
): DomainEvent {
  return { name, subjectType: "reply", subjectId: replyId, audience: "admin", data, texts };
}
