import type { Prisma } from "../platform/db/client";
import type { LoadedTicket } from "./load-ticket";
import type { ClosedReason, WaitingForKind } from "./schema";
import { isOpen, type TicketStatus } from "./status";

type Wanted = {
  status: TicketStatus;
  waitingFor?: { kind: WaitingForKind; label: string } | undefined;
  closedReason?: ClosedReason | null | undefined;
};

/** The columns that a status brings with it: who is waited for, why it closed, and when it was resolved and closed. */
export function statusColumns(ticket: Pick<LoadedTicket, "resolvedAt">, wanted: Wanted, now: Date) {
  const { status } = wanted;
  const waitingFor = status === "waiting" ? (wanted.waitingFor ?? { kind: "requester" as const, label: "" }) : null;
  return {
    status,
    open: isOpen(status),
    waitingFor: waitingFor?.kind ?? null,
    waitingForLabel: waitingFor && waitingFor.label !== "" ? waitingFor.label : null,
    closedReason: status === "closed" ? (wanted.closedReason ?? null) : null,
    resolvedAt: isOpen(status) ? null : (ticket.resolvedAt ?? now),
    closedAt: status === "closed" ? now : null,
  } satisfies Prisma.TicketUncheckedUpdateManyInput;
}
