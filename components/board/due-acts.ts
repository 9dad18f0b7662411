import { setDueDateAction } from "@/lib/tickets/actions";
import type { TicketRow } from "@/lib/tickets/rows";
import type { TicketAct } from "./ticket-acts";

/** Whether the date to be resolved by is the reader's to set. */
export function mayHaveDue({ can, status }: TicketRow): boolean {
  return can.setDue && status !== "resolved" && status !== "closed";
}

const earliest = (moments: readonly (Date | null)[]) =>
  moments.reduce((first, at) => (at && (!first || at < first) ? at : first), null);

/** Sets when a ticket is to be resolved; null lets the deadline rules count it again. */
export function setDue(number: number, at: Date | null): TicketAct {
  return {
    number,
    patch: ({ staff, status }) => {
      if (!staff || !at) return staff ? { staff: { ...staff, sla: { ...staff.sla, byHand: false } } } : {};
      const { acceptBy, respondBy, nextDueAt } = staff.sla;
      const others = nextDueAt ? [acceptBy, respondBy].filter((by) => by && by >= nextDueAt) : [];
      const next = status === "waiting" ? null : earliest([at, ...others]);
      return { dueAt: at, staff: { ...staff, sla: { ...staff.sla, resolveBy: at, byHand: true, nextDueAt: next } } };
    },
    send: ({ version }) => setDueDateAction({ number, version, dueAt: at?.toISOString() ?? null }),
    undo: (before) => setDue(number, before.staff?.sla.byHand ? before.staff.sla.resolveBy : null),
  };
}
