import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import type { TicketNumber } from "@/lib/platform/ids";
import { getTicket } from "@/lib/tickets/queries/get-ticket";
import { timeShape } from "@/lib/time-spent/api-shape";

/** The newest hundred entries of time spent on a ticket; staff's to know. Throws not_found, forbidden. */
export async function timesOf(actor: Actor, number: TicketNumber) {
  const { work } = await getTicket(actor, number);
  if (!work) throw forbidden();
  return { items: work.time.entries.map(timeShape), nextCursor: null };
}

/** One entry as it is now. Throws not_found. */
export async function timeOf(actor: Actor, number: TicketNumber, id: number) {
  const entry = (await timesOf(actor, number)).items.find((one) => one.id === String(id));
  if (!entry) throw notFound();
  return entry;
}
