import type { Actor } from "@/lib/platform/actor";
import { TicketNumber } from "@/lib/platform/ids";
import { ticketShape } from "@/lib/tickets/api-shape";
import { getTicket } from "@/lib/tickets/queries/get-ticket";

/** What a write to a ticket answers: the ticket, as the writer sees it now. */
export async function writtenTicket({ number }: { number: number }, actor: Actor) {
  return ticketShape(await getTicket(actor, TicketNumber.parse(number)));
}
