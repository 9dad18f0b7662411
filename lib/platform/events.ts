import { createHash, createHmac, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import type { Actor, Via } from "./actor";
import { Prisma, type Tx } from "./db/client";
import { env } from "./env";

export type Audience = "public" | "staff" | "admin";
export type EventFacts = {
  [key: string]: string | number | boolean | null | readonly (string | number)[] | EventFacts;
};

/** One fact about one subject. `data` holds ids, codes and numbers; what people wrote goes to `texts`. */
export type DomainEvent = {
  name: string;
  subjectType: string;
  subjectId: number;
  audience: Audience;
  data: EventFacts;
  texts?: Readonly<Record<string, string>>;
};

type Head = { subjectType: string; subjectId: number; seq: number; hash: string };

/** Everything of an event that its hash covers. */
export type HashedEvent = {
  subjectType: string;
  subjectId: number;
  seq: number;
  name: string;
  actorKind: string;
  actorId: number | null;
  via: string;
  requestId: string | null;
  audience: string;
  data: unknown;
  occurredAt: string;
};

export const GENESIS = "0".repeat(64);

/** The hash of an event on its chain: HMAC-SHA-256 over the previous hash and the event as canonical JSON (RFC 8785). */
export function eventHash(prevHash: string, event: HashedEvent): string {
  return createHmac("sha256", env().AUDIT_KEY)
    .update(prevHash + String(canonicalize(event)))
    .digest("hex");
}

/** The salted hash by which an event names a text, so that the text can be erased and the chain still verifies. */
export function textHash(salt: string, text: string): string {
  return createHash("sha256").update(salt).update(text).digest("hex");
}

/** The person an actor's events are recorded under, or null. */
export function actorIdOf(actor: Actor): number | null {
  return actor.kind === "user" ? actor.userId : null;
}

async function lockHead(tx: Tx, subjectType: string, subjectId: number): Promise<Head> {
  const [head] = await tx.$queryRaw<Head[]>`
    SELECT subjectType, subjectId, seq, hash FROM AuditHead
    WHERE subjectType = ${subjectType} AND subjectId = ${subjectId} FOR UPDATE`;
  return head ?? { subjectType, subjectId, seq: 0, hash: GENESIS };
}

type Row = HashedEvent & {
  prevHash: string;
  hash: string;
  at: Date;
  texts: { field: string; salt: string; text: string }[];
};

function chain(head: Head, event: DomainEvent, actor: Actor, via: Via, at: Date): Row {
  const texts = Object.entries(event.texts ?? {}).map(([field, text]) => ({
    field,
    text,
    salt: randomBytes(16).toString("hex"),
  }));
  const hashes = Object.fromEntries(texts.map(({ field, salt, text }) => [field, textHash(salt, text)]));
  const hashed: HashedEvent = {
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    seq: head.seq + 1,
    name: event.name,
    actorKind: actor.kind,
    actorId: actorIdOf(actor),
    via,
    requestId: actor.requestId,
    audience: event.audience,
    data: texts.length > 0 ? { ...event.data, texts: hashes } : event.data,
    occurredAt: at.toISOString(),
  };
  const hash = eventHash(head.hash, hashed);
  const row = { ...hashed, prevHash: head.hash, hash, at, texts };
  head.seq = hashed.seq;
  head.hash = hash;
  return row;
}

/**
 * Appends events to their subjects' chains and to the outbox, in the command's transaction. Each subject's head row is
 * locked first, in a fixed order, so that writers queue instead of forking a chain.
 */
export async function appendEvents(tx: Tx, actor: Actor, events: readonly DomainEvent[], at: Date): Promise<void> {
  const keys = [
    ...new Set(events.map((event) => `${event.subjectType}:${String(event.subjectId).padStart(10, "0")}`)),
  ].sort();
  const heads = new Map<string, Head>();
  for (const key of keys) {
    const [type = "", id = ""] = key.split(":");
    heads.set(`${type}:${String(Number(id))}`, await lockHead(tx, type, Number(id)));
  }
  const rows = events.map((event) => {
    const head = heads.get(`${event.subjectType}:${String(event.subjectId)}`);
    if (!head) throw new Error("an event's head was not locked");
    return chain(head, event, actor, actor.via, at);
  });
  const values = rows.map(
    (
      row,
    ) => Prisma.sql`(${row.subjectType}, ${row.subjectId}, ${row.seq}, ${row.name}, ${row.actorKind}, ${row.actorId}, ${row.via},
      ${row.requestId}, ${row.audience}, ${JSON.stringify(row.data)}, ${row.prevHash}, ${row.hash}, ${row.at})`,
  );
  await tx.$executeRaw`INSERT INTO AuditEvent (subjectType, subjectId, seq, name, actorKind, actorId, via, requestId, audience, data,
    prevHash, hash, occurredAt) VALUES ${Prisma.join(values)}`;
  // A multi-row insert takes consecutive ids from LAST_INSERT_ID() on (innodb_autoinc_lock_mode 1 and 2, MySQL manual 17.6.1.6).
  const texts = rows.flatMap((row, index) =>
    row.texts.map(({ field, salt, text }) => Prisma.sql`(LAST_INSERT_ID() + ${index}, ${field}, ${salt}, ${text})`),
  );
  if (texts.length > 0)
    await tx.$executeRaw`INSERT INTO EventText (eventId, field, salt, text) VALUES ${Prisma.join(texts)}`;
  const outbox = rows.map((_, index) => Prisma.sql`(LAST_INSERT_ID() + ${index})`);
  await tx.$executeRaw`INSERT INTO Outbox (eventId) VALUES ${Prisma.join(outbox)}`;
  const updated = [...heads.values()].map(
    (head) => Prisma.sql`(${head.subjectType}, ${head.subjectId}, ${head.seq}, ${head.hash})`,
  );
  await tx.$executeRaw`INSERT INTO AuditHead (subjectType, subjectId, seq, hash) VALUES ${Prisma.join(updated)}
    ON DUPLICATE KEY UPDATE seq = VALUES(seq), hash = VALUES(hash)`;
}

/** Erases texts that events name. The events keep their salted hashes, so their chains still verify. */
export async function eraseEventTexts(tx: Tx, eventIds: readonly number[]): Promise<void> {
  if (eventIds.length > 0) await tx.eventText.deleteMany({ where: { eventId: { in: [...eventIds] } } });
}
