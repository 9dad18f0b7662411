import type { ChainLink } from "../../platform/audit-chain";
import type { Tx } from "../../platform/db/client";
import { Prisma } from "../../platform/db/client";

/** The end of a subject's chain as the database repeats it. */
export type StoredHead = { subjectId: number; seq: number; hash: string };
export type StoredLink = ChainLink & { id: number };
/** An event that somebody says is there: on which chain, which of it, and its hash. */
export type Claimed = { subjectId: number; seq: number; hash: string };

/** The kinds of subjects that have a chain, or the end of one. */
export async function unscopedSubjectTypes(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ subjectType: string }[]>`
    SELECT DISTINCT subjectType FROM AuditEvent UNION SELECT DISTINCT subjectType FROM AuditHead ORDER BY subjectType`;
  return rows.map(({ subjectType }) => subjectType);
}

/** The next ends of chains of a kind, by their subjects' ids. */
export function unscopedHeads(tx: Tx, type: string, afterId: number, limit: number): Promise<StoredHead[]> {
  return tx.$queryRaw<StoredHead[]>`
    SELECT subjectId, seq, hash FROM AuditHead WHERE subjectType = ${type} AND subjectId > ${afterId}
    ORDER BY subjectId LIMIT ${limit}`;
}

/** The ends of the chains of some subjects of a kind, by their ids. */
export function unscopedHeadsOf(tx: Tx, type: string, ids: readonly number[]): Promise<StoredHead[]> {
  return tx.$queryRaw<StoredHead[]>`
    SELECT subjectId, seq, hash FROM AuditHead WHERE subjectType = ${type} AND subjectId IN (${Prisma.join([...ids])})
    ORDER BY subjectId`;
}

type Position = { subjectId: number; seq: number };
type RawLink = Omit<StoredLink, "data"> & { data: unknown };

function linkOf(row: RawLink): StoredLink {
  return { ...row, data: typeof row.data === "string" ? (JSON.parse(row.data) as unknown) : row.data };
}

const columns = Prisma.sql`id, subjectType, subjectId, seq, name, actorKind, actorId, via, requestId, audience, data, prevHash, hash, occurredAt`;

/** The next events of a kind of subjects, chain after chain. */
export async function unscopedLinks(tx: Tx, type: string, after: Position, limit: number): Promise<StoredLink[]> {
  // The rest of the chain first: an OR of both is read as one long range.
  const rest = await unscopedLinksOf(tx, type, after, limit);
  if (rest.length === limit) return rest;
  const others = await tx.$queryRaw<RawLink[]>`
    SELECT ${columns} FROM AuditEvent WHERE subjectType = ${type} AND subjectId > ${after.subjectId}
    ORDER BY subjectType, subjectId, seq LIMIT ${limit - rest.length}`;
  return [...rest, ...others.map(linkOf)];
}

/** The next events of one subject. */
export async function unscopedLinksOf(tx: Tx, type: string, after: Position, limit: number): Promise<StoredLink[]> {
  const rows = await tx.$queryRaw<RawLink[]>`
    SELECT ${columns} FROM AuditEvent WHERE subjectType = ${type} AND subjectId = ${after.subjectId} AND seq > ${after.seq}
    ORDER BY seq LIMIT ${limit}`;
  return rows.map(linkOf);
}

/** The salted hashes of the texts that are kept of events, counted by the database, so that no text travels. */
export async function unscopedTextHashes(
  tx: Tx,
  eventIds: readonly number[],
): Promise<Map<number, { field: string; hash: string }[]>> {
  if (eventIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ eventId: number; field: string; hash: string }[]>`
    SELECT eventId, field, SHA2(CONCAT(salt, text), 256) AS hash FROM EventText WHERE eventId IN (${Prisma.join([...eventIds])})`;
  return Map.groupBy(rows, ({ eventId }) => eventId);
}

/** Of the events that are claimed on chains of a kind, those that are not there, or have another hash (`found`). */
export function unscopedRefuted(
  tx: Tx,
  type: string,
  claimed: readonly Claimed[],
): Promise<(Claimed & { found: string | null })[]> {
  const rows = JSON.stringify(claimed.map(({ subjectId, seq, hash }) => [subjectId, seq, hash]));
  return tx.$queryRaw<(Claimed & { found: string | null })[]>`
    SELECT c.subjectId, c.seq, c.hash, e.hash AS found
    FROM JSON_TABLE(${rows}, '$[*]' COLUMNS (subjectId INT PATH '$[0]', seq INT PATH '$[1]', hash CHAR(64) PATH '$[2]')) c
    LEFT JOIN AuditEvent e ON e.subjectType = ${type} AND e.subjectId = c.subjectId AND e.seq = c.seq
    WHERE e.hash IS NULL OR CAST(e.hash AS BINARY) <> CAST(c.hash AS BINARY)
    ORDER BY c.subjectId, c.seq`;
}
