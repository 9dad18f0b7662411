import { setTimeout as sleep } from "node:timers/promises";
import { version } from "@/package.json";
import type { Actor } from "../platform/actor";
import { poolUse } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import { openStreams } from "../platform/live/open-streams";
import { errorFacts, log } from "../platform/log";
import type { Figure } from "../platform/metrics";
import { readBacklog } from "../platform/outbox/backlog";
import { isWorkerPresent } from "../platform/worker-presence";
import { countByStatus } from "../tickets/queries/count-by-status";

const ANSWER_MS = 2_000;

const figure = (name: string, help: string, value: Figure["value"]): Figure => ({
  name: `appticket_${name}`,
  help,
  value,
});

function processFigures(): Figure[] {
  const { active, idle, waiting } = poolUse();
  return [
    figure("build", "The version that runs.", { label: "version", of: { [version]: 1 } }),
    figure("streams_open", "Streams of live updates that this process holds open.", openStreams().count()),
    figure("database_connections", "Connections of this process to the database.", {
      label: "state",
      of: { active, idle },
    }),
    figure("database_connection_waits", "Requests of this process that wait for a connection.", waiting),
  ];
}

async function storedFigures(actor: Actor): Promise<Figure[]> {
  const [backlog, tickets, worker] = await Promise.all([readBacklog(), countByStatus(actor), isWorkerPresent()]);
  const { events, oldestAgeS, pending, parked, overdueS } = backlog;
  return [
    figure("worker_up", "Whether a worker runs on this database.", Number(worker)),
    figure("outbox_events", "Events that wait for the worker; 100,000 is that or more.", events),
    figure("outbox_oldest_age_seconds", "Age of the oldest event that waits for the worker.", oldestAgeS),
    figure("deliveries", "Deliveries to come, and those that were given up.", {
      label: "state",
      of: { pending, parked },
    }),
    figure("deliveries_overdue_seconds", "Since when the first delivery to come was due.", overdueS),
    figure("tickets", "Tickets by status; resolved and closed ones up to 449.", {
      label: "status",
      of: tickets.byStatus,
    }),
    figure("tickets_late", "Open tickets past a running target, by priority.", { label: "priority", of: tickets.late }),
    figure("tickets_due_soon", "Open tickets that used three quarters of a target's time.", tickets.soon),
  ];
}

/** What the database doesn't tell within 2 s is left out, and that it didn't is told. */
async function storedOrNothing(actor: Actor): Promise<Figure[]> {
  const up = (value: 0 | 1) => figure("database_up", "Whether the database answers within 2 s.", value);
  try {
    const figures = await Promise.race([storedFigures(actor), sleep(ANSWER_MS, undefined, { ref: false })]);
    return figures ? [up(1), ...figures] : [up(0)];
  } catch (error) {
    log().warn(errorFacts(error), "metrics: the database does not answer");
    return [up(0)];
  }
}

/** Reads what monitoring is told beside the process's own counters. For the product itself; throws forbidden. */
export async function readFigures(actor: Actor): Promise<Figure[]> {
  if (actor.kind !== "system") throw forbidden();
  return [...processFigures(), ...(await storedOrNothing(actor))];
}
