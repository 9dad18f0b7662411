import { z } from "zod";
import { defineCommand } from "../../define-command";
import { ticketPolicy } from "../policy";
import { rewriteTicketTerms } from "../search-rewrite";

/** Small enough to end well within a transaction's time, long texts included. */
export const REFRESH_BATCH = 25;

/** Reads the words of tickets again that were put aside for it, newest first, at most one batch; gives how many. For the system only. */
export const refreshSearchTerms = defineCommand({
  name: "ticket.refreshSearchTerms",
  input: z.object({}),
  load: () => Promise.resolve(null),
  authorize: (actor) => ticketPolicy.refreshSearchTerms(actor),
  run: async ({ tx }) => {
    const stale = await tx.ticketSearchStale.findMany({ orderBy: { ticketId: "desc" }, take: REFRESH_BATCH });
    const ids = stale.map(({ ticketId }) => ticketId);
    const result = { refreshed: ids.length };
    if (ids.length === 0) return { result, unchanged: true };
    // Taken off first: what is put aside while they are read waits for this transaction and stays for the next.
    await tx.ticketSearchStale.deleteMany({ where: { ticketId: { in: ids } } });
    await rewriteTicketTerms(tx, ids);
    return { result, unrecorded: "derived" };
  },
});
