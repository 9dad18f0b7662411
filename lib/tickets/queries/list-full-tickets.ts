import type { Actor } from "../../platform/actor";
import type { Page, PageRequest } from "../../platform/pagination";
import type { TicketRow } from "../rows";
import type { TicketFilter } from "../filter-schema";
import { readSeenTickets } from "../read-seen";
import { listTickets } from "./list-tickets";

/** Lists tickets as listTickets does, each with its description, which lists of pages do without. Throws invalid_input. */
export async function listFullTickets(
  actor: Actor,
  { filter, page }: { filter: TicketFilter; page: PageRequest },
): Promise<Page<TicketRow & { description: string }>> {
  const { items, nextCursor } = await listTickets(actor, filter, page);
  const texts = await readSeenTickets(
    actor,
    items.map(({ number }) => number),
    ["id", "description"],
  );
  const descriptions = new Map(texts.map(({ id, description }) => [id, description]));
  return { items: items.map((row) => ({ ...row, description: descriptions.get(row.number) ?? "" })), nextCursor };
}
