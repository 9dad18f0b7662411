import { now } from "../clock";
import { db } from "../db/client";

/** Counting stops here: a backlog of that size needs no exact figure. */
const MOST_COUNTED = 100_000;

export type Backlog = {
  /** Events that no subscriber was asked about yet, and the age of the oldest one in seconds. */
  events: number;
  oldestAgeS: number;
  /** Deliveries to come, and those that were given up. */
  pending: number;
  parked: number;
  /** Since when, in seconds, the first delivery to come was due. */
  overdueS: number;
};

type Row = { events: bigint; oldest: Date | null; pending: bigint; parked: bigint; due: Date | null };

const secondsSince = (moment: Date | null) =>
  moment === null ? 0 : Math.max(0, (now().getTime() - moment.getTime()) / 1000);

/** How much waits in the outbox, up to 100,000 of each kind, in one statement that reads no more than that. */
export async function readBacklog(): Promise<Backlog> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT COUNT(*) FROM (SELECT eventId FROM Outbox LIMIT ${MOST_COUNTED}) o) AS events,
      (SELECT occurredAt FROM AuditEvent WHERE id = (SELECT MIN(eventId) FROM Outbox)) AS oldest,
      (SELECT COUNT(*) FROM (SELECT id FROM EventDelivery WHERE state = 'pending' LIMIT ${MOST_COUNTED}) p) AS pending,
      (SELECT COUNT(*) FROM (SELECT id FROM EventDelivery WHERE state = 'parked' LIMIT ${MOST_COUNTED}) g) AS parked,
      (SELECT MIN(nextAttemptAt) FROM EventDelivery WHERE state = 'pending') AS due`;
  return {
    events: Number(row?.events ?? 0),
    oldestAgeS: secondsSince(row?.oldest ?? null),
    pending: Number(row?.pending ?? 0),
    parked: Number(row?.parked ?? 0),
    overdueS: secondsSince(row?.due ?? null),
  };
}
