import type { DomainEvent } from "../platform/events";

/** What can happen to a person's absences. Why somebody is away stays out of it: that can be personal. */
export type AbsenceEventName = "user.absenceAdded" | "user.absenceEnded";

/** Makes an event about a person's absence, with its days as 2026-11-22. */
export function absenceEvent(
  name: AbsenceEventName,
  userId: number,
  days: { absenceId: number; firstDay: string; lastDay: string },
): DomainEvent {
  return { name, subjectType: "user", subjectId: userId, audience: "admin", data: days };
}
