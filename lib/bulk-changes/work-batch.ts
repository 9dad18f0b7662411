import type { UserActor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { AppError } from "../platform/errors";
import type { DomainEvent } from "../platform/events";
import { changeOneTicket, undoOneTicket, type MadeChange } from "../tickets/changes";
import { TicketChange } from "../tickets/schema";
import { bulkChangeEvent } from "./events";
import type { LoadedBulkChange } from "./load-bulk-change";
import type { Refusal } from "./schema";
import { ownBulkChanges } from "./scope";

/** What the person who asks waits for, and what the worker then does in each transaction: short enough to hold nobody up. */
export const AT_ONCE = 25;
export const WORKED_BATCH = 10;

type Outcome = Pick<Prisma.BulkChangeTicketUncheckedUpdateManyInput, "before" | "after" | "version"> &
  ({ result: "changed" | "unchanged" } | { result: "refused"; refusal: Refusal });
type Done = { outcome: Outcome; events: readonly DomainEvent[] };

function refusalOf({ code, key }: AppError): Refusal | null {
  if (key === "tickets.errors.blocked") return "blocked";
  if (code === "not_found") return "gone";
  if (code === "forbidden") return "forbidden";
  if (code === "conflict") return "changedSince";
  return code === "invalid_input" ? "unavailable" : null;
}

/** What a ticket was refused for is its own: the others go on. It was refused before anything of it was written. */
async function orRefused(work: Promise<Done>): Promise<Done> {
  try {
    return await work;
  } catch (error) {
    const refusal = error instanceof AppError ? refusalOf(error) : null;
    if (refusal === null) throw error;
    return { outcome: { result: "refused", refusal }, events: [] };
  }
}

async function changed(tx: Tx, actor: UserActor, bulk: LoadedBulkChange, number: number, now: Date): Promise<Done> {
  const made = await changeOneTicket(tx, actor, number, TicketChange.parse(bulk.change), now, { takesFree: true });
  if (!made) return { outcome: { result: "unchanged" }, events: [] };
  const { before, after, version, events } = made;
  return { outcome: { result: "changed", before, after, version }, events };
}

async function undone(
  tx: Tx,
  actor: UserActor,
  { property, undoesId }: LoadedBulkChange,
  number: number,
  now: Date,
): Promise<Done> {
  const row = await tx.bulkChangeTicket.findFirstOrThrow({
    where: { bulkChangeId: undoesId ?? 0, ticketId: number, bulkChange: ownBulkChanges(actor) },
    select: { before: true, after: true, version: true },
  });
  const back = await undoOneTicket(tx, actor, number, { property, made: row as MadeChange }, now);
  if (!back) return { outcome: { result: "unchanged" }, events: [] };
  return { outcome: { result: "changed", version: back.version }, events: back.events };
}

/**
 * Does the next tickets of a bulk change that the caller has locked, in the caller's transaction: what is done and that it is
 * done are saved together, so that nothing is done twice. Gives the events, with the one of its end once none is left.
 */
export async function workBatch(
  tx: Tx,
  actor: UserActor,
  bulk: LoadedBulkChange,
  { size, now }: { size: number; now: Date },
): Promise<DomainEvent[]> {
  const next = await tx.bulkChangeTicket.findMany({
    where: { bulkChangeId: bulk.id, result: "pending", bulkChange: ownBulkChanges(actor) },
    // Everybody locks tickets in this order.
    orderBy: { ticketId: "asc" },
    take: size,
    select: { ticketId: true },
  });
  const events: DomainEvent[] = [];
  const counts = { changed: bulk.changed, unchanged: bulk.unchanged, refused: bulk.refused };
  const doOne = bulk.undoesId === null ? changed : undone;
  for (const { ticketId } of next) {
    const done = await orRefused(doOne(tx, actor, bulk, ticketId, now));
    await tx.bulkChangeTicket.updateMany({ where: { bulkChangeId: bulk.id, ticketId }, data: done.outcome });
    counts[done.outcome.result] += 1;
    events.push(...done.events);
  }
  const over = counts.changed + counts.unchanged + counts.refused === bulk.total;
  const end = over ? { state: "done" as const, finishedAt: now } : {};
  await tx.bulkChange.updateMany({ where: { id: bulk.id }, data: { ...counts, ...end } });
  return over ? [...events, bulkChangeEvent(bulk.id, "bulk.finished", counts)] : events;
}
