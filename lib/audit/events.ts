import type { DomainEvent } from "../platform/events";

/** There is one history. */
const HISTORY = 1;

/** What happens to the history as a whole: a closed union. */
export type AuditEvent =
  | Fact<"audit.anchored", { name: string; digest: string; sequence: number; heads: number }>
  | Fact<"audit.checkStarted", { checkId: number }>
  | Fact<"audit.checked", { checkId: number; events: number; anchors: number; faults: number }>;

type Fact<Name extends string, Facts> = DomainEvent & { name: Name; subjectType: "audit"; data: Facts };

export type AuditOwnEventName = AuditEvent["name"];

/** Makes an event about the history itself. */
export function auditEvent<Name extends AuditOwnEventName>(
  name: Name,
  data: Extract<AuditEvent, { name: Name }>["data"],
): DomainEvent {
  return { name, subjectType: "audit", subjectId: HISTORY, audience: "admin", data };
}
