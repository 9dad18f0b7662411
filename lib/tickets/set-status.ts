import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { mergedTicket, refuseWhileBlocked } from "./blockers";
import { changeTicket, type TicketChanged } from "./change-ticket";
import { ticketEvent } from "./events";
import type { LoadedTicket } from "./load-ticket";
import type { ClosedReason, WaitingForKind } from "./schema";
import { assertVersion } from "./stale-ticket";
import { statusColumns } from "./status-columns";
import type { TicketStatus } from "./status";

export type WantedStatus = {
  status: TicketStatus;
  waitingFor?: { kind: WaitingForKind; label: string } | undefined;
  closedReason?: ClosedReason | null | undefined;
  version?: number | undefined;
  /** That it is blocked is known, and it is to be resolved all the same. */
  despiteBlockers?: boolean | undefined;
};
type Columns = ReturnType<typeof statusColumns>;

/** Who or what is waited for in words, before and after, where there are any. */
function labelTexts(before: string | null, after: string | null): Record<string, string> | undefined {
  return before || after ? { ...(before ? { before } : {}), ...(after ? { after } : {}) } : undefined;
}

/** The event of a ticket that comes to have these columns, or null when it has them. */
export function statusEvent(ticket: LoadedTicket, columns: Columns): DomainEvent | null {
  const texts = labelTexts(ticket.waitingForLabel, columns.waitingForLabel);
  if (ticket.status !== columns.status) {
    const { waitingFor, closedReason } = columns;
    return ticketEvent(
      ticket.id,
      "ticket.statusChanged",
      { from: ticket.status, to: columns.status, waitingFor, closedReason },
      texts,
    );
  }
  const waitsForElse = ticket.waitingFor !== columns.waitingFor || ticket.waitingForLabel !== columns.waitingForLabel;
  if (columns.waitingFor === null || !waitsForElse) return null;
  return ticketEvent(ticket.id, "ticket.waitingForChanged", { from: ticket.waitingFor, to: columns.waitingFor }, texts);
}

/** Moves a loaded ticket to a status; null when it is there already. Throws conflict when stale, merged, or blocked and to be resolved unasked. */
export async function setStatus(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  wanted: WantedStatus,
  now: Date,
): Promise<TicketChanged | null> {
  const kept = ticket.status === "waiting" && wanted.status === "waiting" && !wanted.waitingFor;
  const columns = statusColumns(ticket, wanted, now);
  const event = kept ? null : statusEvent(ticket, columns);
  if (!event) return null;
  if (ticket.mergedIntoId !== null) throw await mergedTicket(tx, actor, ticket);
  await assertVersion(tx, actor, ticket, wanted.version);
  await refuseWhileBlocked(tx, actor, ticket, wanted);
  return changeTicket(tx, actor, ticket, { columns, events: [event], version: wanted.version }, now);
}
