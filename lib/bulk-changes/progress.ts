import type { Actor } from "../platform/actor";
import type { PrismaClient, Tx } from "../platform/db/client";
import { notFound } from "../platform/errors";
import type { BulkProgress, Refusal } from "./schema";
import { ownBulkChanges } from "./scope";

/** Enough to look into; more are said as a number. */
const REFUSED_SHOWN = 50;

/** How far one of the actor's changes of many tickets is; throws not_found. */
export async function readProgress(tx: Tx | PrismaClient, actor: Actor, id: number): Promise<BulkProgress> {
  const bulk = await tx.bulkChange.findFirst({ where: { AND: [{ id }, ownBulkChanges(actor)] } });
  if (!bulk) throw notFound();
  const undone = await tx.bulkChange.findFirst({
    where: { AND: [{ undoesId: id }, ownBulkChanges(actor)] },
    select: { id: true },
  });
  const refused =
    bulk.refused === 0
      ? []
      : await tx.bulkChangeTicket.findMany({
          where: { bulkChangeId: id, result: "refused", bulkChange: ownBulkChanges(actor) },
          orderBy: { ticketId: "asc" },
          take: REFUSED_SHOWN,
          select: { ticketId: true, refusal: true },
        });
  const { property, total, changed, unchanged } = bulk;
  const running = bulk.state === "running";
  return {
    id,
    property,
    undoes: bulk.undoesId !== null,
    running,
    total,
    changed,
    unchanged,
    refused: bulk.refused,
    refusedTickets: refused.map(({ ticketId, refusal }) => ({ number: ticketId, refusal: refusal as Refusal })),
    canUndo: !running && bulk.undoesId === null && undone === null && changed > 0,
  };
}
