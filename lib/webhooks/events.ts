import type { DomainEvent, EventFacts } from "../platform/events";

/** What can happen to a webhook: a closed union. Never with a secret, and of its address only the host: a path may be one. */
export type WebhookAuditName =
  `webhook.${"created" | "changed" | "activated" | "deactivated" | "stopped" | "secretRotated" | "tested" | "resent" | "deleted"}`;

type Named = { id: number; description: string; url: string };

/** Makes an event about a webhook, for administrators. */
export function webhookEvent(
  name: WebhookAuditName,
  { id, description, url }: Named,
  data: EventFacts = {},
): DomainEvent {
  const texts = { name: description, host: new URL(url).host };
  return { name, subjectType: "webhook", subjectId: id, audience: "admin", data, texts };
}
