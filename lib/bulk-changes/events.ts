import type { DomainEvent } from "../platform/events";
import type { ChangedProperty } from "../tickets/schema";

/** What happens to a change of many tickets: a closed union. What happens to each ticket is in the ticket's own history. */
export type BulkChangeEvent =
  | Fact<"bulk.started", { property: ChangedProperty; count: number }>
  | Fact<"bulk.undone", { property: ChangedProperty; count: number; undoesId: number }>
  | Fact<"bulk.finished", { changed: number; unchanged: number; refused: number }>;

type Fact<Name extends string, Facts> = { name: Name; data: Facts };
export type BulkChangeEventName = BulkChangeEvent["name"];

/** Makes an event of a change of many tickets; it is of the audit log alone. */
export function bulkChangeEvent<Name extends BulkChangeEventName>(
  id: number,
  name: Name,
  data: Extract<BulkChangeEvent, { name: Name }>["data"],
): DomainEvent {
  return { name, subjectType: "bulk", subjectId: id, audience: "admin", data };
}
