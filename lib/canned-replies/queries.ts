import { z } from "zod";
import { hasRole, type Actor, type UserActor } from "../platform/actor";
import { db, Prisma } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import { replyPolicy } from "./policy";
import type { CannedReplyRow, ReadyReply, ReplyKeeper } from "./rows";
import { readStoredSets, REPLIES_MAX, type Keeper, type RepliesFilter } from "./schema";

const After = z.tuple([z.string(), z.int().positive()]);

type Stored = {
  id: number;
  name: string;
  sets: unknown;
  ownerId: number | null;
  teamId: number | null;
  teamName: string | null;
};
type Row = Stored & {
  textFr: string;
  textEn: string;
  version: number;
  uses: number | bigint | string | null;
  lastUsedAt: Date | null;
};

function userOf(actor: Actor): UserActor {
  if (actor.kind !== "user" || !replyPolicy.use(actor)) throw forbidden();
  return actor;
}

const setsOf = (stored: unknown) =>
  readStoredSets(typeof stored === "string" ? (JSON.parse(stored) as unknown) : stored);

function keeperOf({ ownerId, teamId, teamName }: Stored): ReplyKeeper {
  if (ownerId !== null) return { kind: "me" };
  return teamId === null ? { kind: "centre" } : { kind: "team", team: { id: teamId, name: teamName ?? "" } };
}

const written = (actor: UserActor, keeper: Keeper) =>
  keeper === "me" ? `user:${String(actor.userId)}` : keeper === "centre" ? keeper : `team:${String(keeper)}`;

/** Whose replies an actor sees: their own, the centre's, their teams'; all teams' for managers and administrators. */
async function keepersOf(actor: UserActor): Promise<string[]> {
  const teams = hasRole(actor, "manager", "admin")
    ? (await db.team.findMany({ select: { id: true } })).map(({ id }) => id)
    : actor.teamIds;
  return ["user:" + String(actor.userId), "centre", ...teams.map((id) => `team:${String(id)}`)];
}

/** A `%` and a `_` of what is searched for are letters. */
const like = (words: string) => `%${words.replace(/[\\%_]/g, (one) => `\\${one}`)}%`;

function rangeOf(keeper: string, { q }: RepliesFilter, after: z.output<typeof After> | null, limit: number) {
  const found =
    q === undefined
      ? Prisma.empty
      : Prisma.sql`AND (name LIKE ${like(q)} OR textFr LIKE ${like(q)} OR textEn LIKE ${like(q)})`;
  const later = after ? Prisma.sql`AND name >= ${after[0]} AND (name > ${after[0]} OR id > ${after[1]})` : Prisma.empty;
  return Prisma.sql`(SELECT id, name FROM CannedReply WHERE keeper = ${keeper} AND deletedAt IS NULL ${found} ${later}
    ORDER BY name, id LIMIT ${limit})`;
}

/** The ready replies an actor sees by their names, with how often they were used. Throws forbidden to learners. */
export async function listCannedReplies(
  asker: Actor,
  { filter, page }: { filter: RepliesFilter; page: PageRequest },
): Promise<Page<CannedReplyRow>> {
  const actor = userOf(asker);
  const after = decodeCursor(After, page.cursor);
  const all = await keepersOf(actor);
  const keepers = filter.of === undefined ? all : all.filter((one) => one === written(actor, filter.of as Keeper));
  if (keepers.length === 0) return { items: [], nextCursor: null };
  const ranges = keepers.map((keeper) => rangeOf(keeper, filter, after, page.limit + 1));
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.name, r.textFr, r.textEn, r.sets, r.ownerId, r.teamId, t.name AS teamName, r.version,
      (SELECT SUM(u.uses) FROM CannedReplyUse u WHERE u.replyId = r.id) AS uses,
      (SELECT MAX(u.lastUsedAt) FROM CannedReplyUse u WHERE u.replyId = r.id) AS lastUsedAt
    FROM (SELECT id FROM (${Prisma.join(ranges, " UNION ALL ")}) ranged ORDER BY name, id LIMIT ${page.limit + 1}) found
    JOIN CannedReply r ON r.id = found.id LEFT JOIN Team t ON t.id = r.teamId ORDER BY r.name, r.id`;
  return toPage(
    rows,
    page.limit,
    ({ name, id }) => [name, id],
    (row) => ({
      id: row.id,
      name: row.name,
      textFr: row.textFr,
      textEn: row.textEn,
      sets: setsOf(row.sets),
      keeper: keeperOf(row),
      version: row.version,
      uses: Number(row.uses ?? 0),
      lastUsedAt: row.lastUsedAt,
      can: { change: replyPolicy.change(actor, row) },
    }),
  );
}

/** The replies that an actor can insert, those they use most first, without their texts. Throws forbidden to learners. */
export async function listReadyReplies(asker: Actor): Promise<ReadyReply[]> {
  const actor = userOf(asker);
  const keepers = await keepersOf(actor);
  const rows = await db.$queryRaw<(Stored & { length: number | bigint })[]>`
    SELECT r.id, r.name, r.sets, r.ownerId, r.teamId, t.name AS teamName,
      CHAR_LENGTH(r.textFr) + CHAR_LENGTH(r.textEn) AS length
    FROM CannedReply r LEFT JOIN Team t ON t.id = r.teamId
    LEFT JOIN CannedReplyUse u ON u.replyId = r.id AND u.userId = ${actor.userId}
    WHERE r.keeper IN (${Prisma.join(keepers)}) AND r.deletedAt IS NULL
    ORDER BY u.uses DESC, r.name, r.id LIMIT ${REPLIES_MAX}`;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    keeper: keeperOf(row),
    hasText: Number(row.length) > 0,
    sets: setsOf(row.sets),
  }));
}
