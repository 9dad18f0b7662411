import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import type { TicketNumber } from "@/lib/platform/ids";
import { getTicket } from "@/lib/tickets/queries/get-ticket";

/** The actor's own timer on a ticket; staff's to have. Throws not_found, forbidden. */
export async function timerOf(actor: Actor, number: TicketNumber) {
  const { work } = await getTicket(actor, number);
  if (!work) throw forbidden();
  return { runningSince: work.time.runningSince?.toISOString() ?? null };
}
