import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden, notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { ticketPolicy } from "../../tickets/policy";
import { visibleTickets } from "../../tickets/scope";
import { mergeRefusal } from "../load-merge";
import { mergeReaders } from "../merge-readers";
import type { MergePreview } from "../rows";

const columns = { id: true, title: true, status: true, mergedIntoId: true, replyCount: true, noteCount: true } as const;

function find(actor: Actor, number: number) {
  return db.ticket.findFirst({ where: { AND: [{ id: number }, visibleTickets(actor)] }, select: columns });
}

/** Says what merging a ticket into another would do, and who would come to read what. For technicians and admins. Throws not_found, forbidden. */
export async function getMergePreview(
  actor: Actor,
  { number, into: wanted }: { number: TicketNumber; into: TicketNumber },
): Promise<MergePreview> {
  const from = await find(actor, number);
  const named = from && (await find(actor, wanted));
  const into = named && (named.mergedIntoId === null ? named : await find(actor, named.mergedIntoId));
  if (!from || !into) throw notFound();
  if (!ticketPolicy.classify(actor)) throw forbidden();
  const { joining, staying, readerIds } = await mergeReaders(db, actor, from.id, into.id);
  const person = ({ id, name }: { id: number; name: string }) => ({ id, name });
  const ticket = ({ id, title, status }: typeof from) => ({ number: id, title, status });
  return {
    from: ticket(from),
    into: ticket(into),
    joining: joining.map(person),
    staying: staying.map(person),
    readerIds,
    replyCount: from.replyCount,
    noteCount: from.noteCount,
    refusal: mergeRefusal(from, into),
  };
}
