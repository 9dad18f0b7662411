import type { TicketRow } from "@/lib/tickets/rows";

type Taken = Pick<TicketRow, "lead" | "status" | "staff" | "can">;

/** True where the reader may become the lead, if in place of another; what is closed is opened again first, or its merge undone. */
export function mayTake(row: Taken, me: { id: number }): boolean {
  return row.can.take && row.status !== "closed" && (row.lead?.id !== me.id || offersTaking(row, me));
}

/** True where the reader may take a ticket with one press: nobody leads it, it is offered to its team, or it was dealt to them. */
export function offersTaking(row: Taken, me: { id: number }): boolean {
  const { lead, status, staff, can } = row;
  if (!can.take || status === "closed" || status === "resolved") return false;
  if (lead === null) return true;
  return lead.id === me.id ? status === "new" : (staff?.offered ?? false);
}
