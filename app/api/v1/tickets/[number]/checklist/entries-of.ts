import { entryShape } from "@/lib/checklists/api-shape";
import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import type { TicketNumber } from "@/lib/platform/ids";
import { getTicket } from "@/lib/tickets/queries/get-ticket";

/** What is to be done on a ticket; staff's to know. Throws not_found, forbidden. */
export async function entriesOf(actor: Actor, number: TicketNumber) {
  const { work } = await getTicket(actor, number);
  if (!work) throw forbidden();
  return { items: work.checklist.map(entryShape), nextCursor: null };
}

/** One entry as it is now. Throws not_found. */
export async function entryOf(actor: Actor, number: TicketNumber, id: number) {
  const entry = (await entriesOf(actor, number)).items.find((one) => one.id === String(id));
  if (!entry) throw notFound();
  return entry;
}
