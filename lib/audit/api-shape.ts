import type { FollowedEvent } from "./queries/follow-events";

const isReference = (name: string) => name.endsWith("Id") || name === "from" || name === "to";

/** An event of the log as the API gives it: the ids among its facts are texts. */
export function loggedEventShape({ id, name, subject, actor, via, at, data }: FollowedEvent) {
  const facts = Object.entries(data).map(
    ([field, value]) => [field, typeof value === "number" && isReference(field) ? String(value) : value] as const,
  );
  return {
    id: String(id),
    name,
    subject: { type: subject.type, id: String(subject.id) },
    actor: { ...actor, id: actor.id === null ? null : String(actor.id) },
    via,
    at: at.toISOString(),
    data: Object.fromEntries(facts),
  };
}
