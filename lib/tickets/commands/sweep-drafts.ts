import { z } from "zod";
import { defineCommand } from "../../define-command";
import { ticketPolicy } from "../policy";

const KEPT_MS = 90 * 24 * 60 * 60_000;
export const SWEEP_BATCH = 1_000;

/** Forgets drafts that nobody touched for 90 days, 1,000 at most; gives how many. For jobs. Throws forbidden. */
export const sweepDrafts = defineCommand({
  name: "ticket.sweepDrafts",
  input: z.object({}),
  load: () => Promise.resolve(null),
  authorize: (actor) => ticketPolicy.sweepDrafts(actor),
  run: async ({ tx, now }) => {
    const before = new Date(now.getTime() - KEPT_MS);
    const { count } = await tx.ticketDraft.deleteMany({ where: { savedAt: { lt: before } }, limit: SWEEP_BATCH });
    return { result: { swept: count }, unrecorded: "draft" };
  },
});
