import type { DomainEvent } from "../platform/events";

/** What is recorded of a person whose open tickets go to others; each ticket has its own events beside. */
export type HandOverEventName = "user.handOverStarted" | "user.handedOver";
type Facts = { handOverId: number; count: number; userId: number | null };

/** Makes an event of a hand-over: `userId` is who gets the tickets, null where they go back to their teams. */
export function handOverEvent(name: HandOverEventName, fromId: number, facts: Facts): DomainEvent {
  return { name, subjectType: "user", subjectId: fromId, audience: "admin", data: facts };
}
