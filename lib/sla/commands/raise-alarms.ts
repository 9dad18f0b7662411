import { z } from "zod";
import { defineCommand } from "../../define-command";
import { lockRow } from "../../platform/db/lock-row";
import { slaPolicy } from "../policy";
import { refreshClocks } from "../refresh-clocks";

/** Small enough to end well within a transaction's time. */
export const ALARM_BATCH = 25;

/** Tells of tickets that have used three quarters of a delay, or all of it, at most one batch of them; gives how many. For the system only. */
export const raiseAlarms = defineCommand({
  name: "sla.raiseAlarms",
  input: z.object({}),
  load: () => Promise.resolve(null),
  authorize: (actor) => slaPolicy.count(actor),
  run: async ({ tx, now }) => {
    const due = await tx.ticketSla.findMany({
      where: { alarmAt: { lte: now } },
      select: { ticketId: true },
      orderBy: { alarmAt: "asc" },
      take: ALARM_BATCH,
    });
    const ids = due.map(({ ticketId }) => ticketId).sort((a, b) => a - b);
    const result = { told: ids.length };
    if (ids.length === 0) return { result, unchanged: true };
    for (const id of ids) await lockRow(tx, "Ticket", id);
    // Read again under the locks: what was answered meanwhile is not told.
    const [first, ...others] = await refreshClocks(tx, new Map(ids.map((id) => [id, {}])), { tells: true, now });
    return first ? { result, events: [first, ...others] } : { result, unrecorded: "derived" };
  },
});
