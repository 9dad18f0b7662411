import type { DomainEvent } from "../platform/events";

/** What a person took out of the product. The words they searched for are in `texts`, the rest of the filter is codes and ids. */
export type ExportEvent = DomainEvent & {
  name: "user.ticketsExported";
  subjectType: "user";
  data: { count: number; whole: boolean; filter: Readonly<Record<string, string>> };
};
export type ExportEventName = ExportEvent["name"] | "user.ticketExported";

/** Makes the event that somebody exported tickets. */
export function exportEvent(userId: number, data: ExportEvent["data"], words: string | undefined): ExportEvent {
  const texts = words === undefined ? {} : { texts: { words } };
  return { name: "user.ticketsExported", subjectType: "user", subjectId: userId, audience: "admin", data, ...texts };
}

/** Makes the event that somebody exported one ticket with its history. */
export function ticketExportedEvent(userId: number, data: { ticketId: number; format: string }): DomainEvent {
  return { name: "user.ticketExported", subjectType: "user", subjectId: userId, audience: "admin", data };
}
