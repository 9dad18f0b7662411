import { db } from "../../../lib/platform/db/client";
import { eventHash, GENESIS, type HashedEvent } from "../../../lib/platform/events";

const BATCH = 1_000;

/** Gives bench tickets the first link of their chains, so that their history can go on. */
export async function makeBenchEvents(before: number, tickets: number): Promise<void> {
  for (let from = before; from < before + tickets; from += BATCH) {
    const rows = await db.ticket.findMany({
      where: { id: { gt: from, lte: Math.min(from + BATCH, before + tickets) } },
      select: {
        id: true,
        requesterId: true,
        categoryId: true,
        teamId: true,
        urgency: true,
        source: true,
        createdAt: true,
      },
    });
    const events = rows.map(({ id, requesterId, createdAt, ...facts }) => {
      const hashed: HashedEvent = {
        subjectType: "ticket",
        subjectId: id,
        seq: 1,
        name: "ticket.opened",
        actorKind: "user",
        actorId: requesterId,
        via: "page",
        requestId: null,
        audience: "public",
        data: { requesterId, ...facts },
        occurredAt: createdAt.toISOString(),
      };
      return {
        ...hashed,
        audience: "public" as const,
        data: { requesterId, ...facts },
        occurredAt: createdAt,
        prevHash: GENESIS,
        hash: eventHash(GENESIS, hashed),
      };
    });
    await db.auditEvent.createMany({ data: events });
    await db.auditHead.createMany({
      data: events.map(({ subjectType, subjectId, seq, hash }) => ({ subjectType, subjectId, seq, hash })),
    });
  }
}
