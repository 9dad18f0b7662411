import type { TicketRow } from "@/lib/tickets/rows";

/** True where the reader may take a ticket with one press: nobody leads it, it is offered to its team, or it was dealt to them. */
export function offersTaking(row: Pick<TicketRow, "lead" | "status" | "staff" | "can">, me: { id: number }): boolean {
  const { lead, status, staff, can } = row;
  if (!can.take || status === "closed" || status === "resolved") return false;
  if (lead === null) return true;
  return lead.id === me.id ? status === "new" : (staff?.offered ?? false);
}
