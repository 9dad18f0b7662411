import { createHash, randomBytes } from "node:crypto";
import type { Scope, UserActor } from "../actor";
import { now } from "../clock";
import { db, Prisma } from "../db/client";
import { errorFacts, log } from "../log";
import { processState } from "../process-state";
import { verifiedActor } from "../verified-actor";
import { actingPersonColumns, actingFacts, mayAct, type ActingPerson } from "./acting-person";

const SHAPE = /^appt_[\w-]{43}$/;
const WRITE_EVERY_MS = 5 * 60_000;
const pending = () => processState("api-token-use", () => new Set<number>());

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** A new API token, 32 random bytes behind its prefix, and the only form of it that is stored. */
export function mintApiToken(): { token: string; tokenHash: string } {
  const token = `appt_${randomBytes(32).toString("base64url")}`;
  return { token, tokenHash: hashOf(token) };
}

/** Notes that a token is in use: one write per token and five minutes at most, outside the request's own work. */
function noteTokenUse(id: number, lastUsedAt: Date | null): void {
  const at = now();
  if (pending().has(id) || (lastUsedAt !== null && at.getTime() - lastUsedAt.getTime() < WRITE_EVERY_MS)) return;
  pending().add(id);
  db.apiToken
    .updateMany({ where: { id }, data: { lastUsedAt: at } })
    .catch((error: unknown) => {
      log().warn(errorFacts(error), "token use not noted");
    })
    .finally(() => pending().delete(id));
}

type TokenRow = ActingPerson & {
  id: number;
  scopes: string;
  tokenVersion: number;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** The rows of tokens that a condition on them holds for, with what their people need to act. */
function readTokens(condition: Prisma.Sql): Promise<TokenRow[]> {
  return db.$queryRaw<TokenRow[]>`
    SELECT t.id, t.scopes, t.tokenVersion, t.expiresAt, t.revokedAt, t.lastUsedAt, ${actingPersonColumns}
    FROM ApiToken t JOIN User u ON u.id = t.userId WHERE ${condition}`;
}

/** The rows of tokens by their ids. */
export function readTokensById(ids: readonly number[]): Promise<TokenRow[]> {
  return readTokens(Prisma.sql`t.id IN (${Prisma.join([...ids])})`);
}

/** Who a token's row speaks for, with today's role and teams; null when it was revoked, ran out, or the person is out. */
export async function actorByToken(found: TokenRow, requestId: string | null): Promise<UserActor | null> {
  if (found.revokedAt !== null || (found.expiresAt !== null && found.expiresAt <= now())) return null;
  if (!mayAct(found, found.tokenVersion)) return null;
  return verifiedActor({
    ...(await actingFacts(found)),
    via: "api",
    scopes: new Set(found.scopes.split(",") as Scope[]),
    sessionId: null,
    apiTokenId: found.id,
    requestId,
  });
}

/** Who a token speaks for, with today's role and teams; null when it is none, was revoked, ran out, or the person is out. */
export async function actorOfToken(token: string, requestId: string | null): Promise<UserActor | null> {
  if (!SHAPE.test(token)) return null;
  const [found] = await readTokens(Prisma.sql`t.tokenHash = ${hashOf(token)}`);
  const actor = found ? await actorByToken(found, requestId) : null;
  if (actor && found) noteTokenUse(found.id, found.lastUsedAt);
  return actor;
}
