import type { Tx } from "../platform/db/client";
import { searchWords } from "../platform/text";

/** Writes the words by which a ticket's title is found, in place of those of the former title. */
export async function replaceSearchTerms(tx: Tx, ticketId: number, title: string): Promise<void> {
  await tx.ticketSearchTerm.deleteMany({ where: { ticketId } });
  await addSearchTerms(tx, ticketId, title);
}

/** Writes the words by which a new ticket's title is found. */
export async function addSearchTerms(tx: Tx, ticketId: number, title: string): Promise<void> {
  const terms = searchWords(title).map((term) => ({ term, ticketId }));
  if (terms.length > 0) await tx.ticketSearchTerm.createMany({ data: terms });
}
