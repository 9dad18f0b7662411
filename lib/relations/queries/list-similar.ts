import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden, notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import { ticketPolicy } from "../../tickets/policy";
import { visibleTickets } from "../../tickets/scope";
import { searchCandidates } from "../../tickets/search-candidates";
import { ticketWords } from "../../tickets/search-words";
import type { SimilarTicket } from "../rows";

const SHOWN = 5;
/** Shorter words stand in too many titles to tell anything. */
const TELLING = 4;
/** Of what each search finds, the best: those beyond fit by little. */
const LOOKED_AT = 20;

/** What is searched for, the narrowest first: the longest words of a title by twos, then the longest alone. */
function searchesFor(title: string): string[] {
  const words = ticketWords(title)
    .filter((word) => word.length >= TELLING && !/^\d+$/.test(word))
    .sort((a, b) => b.length - a.length);
  const [first, second, third] = words;
  if (first === undefined) return [];
  if (second === undefined) return [first];
  const pairs = third === undefined ? [] : [`${first} ${third}`, `${second} ${third}`];
  return [`${first} ${second}`, ...pairs, first];
}

async function found(actor: Actor, title: string, without: ReadonlySet<number>): Promise<number[]> {
  const ids: number[] = [];
  for (const query of searchesFor(title)) {
    const { hits } = await searchCandidates(actor, query);
    for (const { id } of hits.slice(0, LOOKED_AT)) if (!without.has(id) && !ids.includes(id)) ids.push(id);
    if (ids.length >= LOOKED_AT) break;
  }
  return ids.slice(0, LOOKED_AT);
}

/** Finds at most five tickets that the actor sees with the telling words of a ticket's title, by the search, linked and merged ones left out. For staff. Throws not_found, forbidden. */
export async function listSimilar(actor: Actor, number: TicketNumber): Promise<SimilarTicket[]> {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: { title: true, linksFrom: { select: { toId: true } }, linksTo: { select: { fromId: true } } },
  });
  if (!ticket) throw notFound();
  if (!ticketPolicy.addNote(actor)) throw forbidden();
  const linked = [...ticket.linksFrom.map(({ toId }) => toId), ...ticket.linksTo.map(({ fromId }) => fromId)];
  const ids = await found(actor, ticket.title, new Set([number, ...linked]));
  if (ids.length === 0) return [];
  const rows = await db.ticket.findMany({
    where: { AND: [{ id: { in: ids }, mergedIntoId: null }, visibleTickets(actor)] },
    select: { id: true, title: true, status: true, requester: { select: { id: true, name: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, SHOWN)
    .map(({ id, title, status, requester }) => ({ number: id, title, status, requester }));
}
