import type { ActionFailure } from "@/lib/platform/action";
import { fieldLabels, type ChangedField } from "@/lib/tickets/labels";
import type { TicketDetail } from "@/lib/tickets/rows";
import { readTicket } from "./board-reads";

/** Who changed the ticket last, if another person did. */
function lastAuthor(ticket: TicketDetail, me: number): string | null {
  return ticket.events.findLast((event) => event.actor.kind === "user" && event.actor.id !== me)?.actor.name ?? null;
}

function changedFields(error: ActionFailure): ChangedField[] {
  const details = error.details as { changed?: unknown } | null | undefined;
  return Array.isArray(details?.changed)
    ? details.changed.filter((field): field is ChangedField => String(field) in fieldLabels)
    : [];
}

/** The ticket as it is after a conflict, who changed it and what; the ticket is null where it can't be read. */
export async function conflictFacts(number: number, error: ActionFailure, me: number) {
  const fresh = await readTicket(number).catch(() => null);
  return { fresh, author: fresh && lastAuthor(fresh, me), fields: changedFields(error) };
}

/** The tickets that a refusal names as blocking, as #12, #13; nothing where it says something else. */
export function blockersIn({ code, details }: ActionFailure): string {
  const { blockedBy } = (details ?? {}) as { blockedBy?: unknown };
  return code === "conflict" && Array.isArray(blockedBy)
    ? blockedBy.map((number) => `#${String(number)}`).join(", ")
    : "";
}
