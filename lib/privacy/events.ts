import type { DomainEvent } from "../platform/events";

/** What is recorded once nothing is left of what a person wrote and was called. */
export type ErasureEventName = "person.erased";

/** Makes the event that a person was erased; `erased` is how many rows were erased or emptied for it. */
export function erasedEvent(userId: number, erased: number): DomainEvent {
  return { name: "person.erased", subjectType: "user", subjectId: userId, audience: "admin", data: { erased } };
}
