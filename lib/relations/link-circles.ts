import type { Tx } from "../platform/db/client";
import { conflict } from "../platform/errors";
import type { LinkKind, StoredLink } from "./schema";

/** No chain of links is walked further: one that is longer is refused rather than followed. */
const DEEPEST = 50;

/** Kinds that lead somewhere: following them must never come back to where one began. */
export const isDirected = (kind: LinkKind) => kind !== "relates";

/**
 * Makes those who link tickets by a kind wait for each other, until their transactions end: two links that close a circle together
 * can't each be made without seeing the other. Taken after the tickets' own locks.
 */
export async function takeLinkTurn(tx: Tx, kind: LinkKind): Promise<void> {
  await tx.$executeRaw`INSERT INTO TicketLinkTurn (kind) VALUES (${kind}) ON DUPLICATE KEY UPDATE kind = VALUES(kind)`;
}

/** Throws conflict where a link would close a circle, or where what hangs on it is too deep to tell: a circle is one whoever sees it. */
export async function refuseCircle(tx: Tx, { fromId, toId, kind }: StoredLink): Promise<void> {
  if (fromId === toId) throw conflict("relations.errors.itself");
  if (!isDirected(kind)) return;
  const [reached] = await tx.$queryRaw<{ closes: number | bigint | null; depth: number | bigint | null }[]>`
    WITH RECURSIVE reach (id, depth) AS (
      SELECT l.toId, 1 FROM TicketLink l WHERE l.fromId = ${toId} AND l.kind = ${kind}
      UNION SELECT l.toId, reach.depth + 1 FROM TicketLink l JOIN reach ON l.fromId = reach.id
        WHERE l.kind = ${kind} AND reach.depth < ${DEEPEST})
    SELECT MAX(reach.id = ${fromId}) AS closes, MAX(reach.depth) AS depth FROM reach`;
  if (Number(reached?.closes ?? 0) === 1) throw conflict("relations.errors.circle");
  if (Number(reached?.depth ?? 0) >= DEEPEST) throw conflict("relations.errors.tooDeep");
}
