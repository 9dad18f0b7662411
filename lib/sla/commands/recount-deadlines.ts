import { z } from "zod";
import { defineCommand } from "../../define-command";
import { lockRow } from "../../platform/db/lock-row";
import { slaPolicy } from "../policy";
import { refreshClocks } from "../refresh-clocks";

/** Small enough to end well within a transaction's time. */
export const RECOUNT_BATCH = 25;

/** Counts the deadlines of open tickets that older policies or calendars gave, at most one batch of them; gives how many. For the system only. */
export const recountDeadlines = defineCommand({
  name: "sla.recount",
  input: z.object({}),
  load: (tx) => tx.slaRules.findUniqueOrThrow({ where: { id: 1 } }),
  authorize: (actor) => slaPolicy.count(actor),
  run: async ({ tx, target: { revision }, now }) => {
    const behind = await tx.ticketSla.findMany({
      where: { live: true, revision: { lt: revision } },
      select: { ticketId: true },
      orderBy: { revision: "asc" },
      take: RECOUNT_BATCH,
    });
    const ids = behind.map(({ ticketId }) => ticketId).sort((a, b) => a - b);
    const result = { counted: ids.length };
    if (ids.length === 0) return { result, unchanged: true };
    for (const id of ids) await lockRow(tx, "Ticket", id);
    const occasions = new Map(ids.map((id) => [id, { cause: "rules" as const }]));
    const [first, ...others] = await refreshClocks(tx, occasions, { tells: false, now });
    return first ? { result, events: [first, ...others] } : { result, unrecorded: "derived" };
  },
});
