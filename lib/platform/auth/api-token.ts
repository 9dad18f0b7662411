import { createHash, randomBytes } from "node:crypto";
import type { Scope, UserActor } from "../actor";
import { now } from "../clock";
import { db, type Prisma } from "../db/client";
import type { TeamId, UserId } from "../ids";
import { errorFacts, log } from "../log";
import { processState } from "../process-state";
import { restrictsTechnicians } from "../restriction";
import { verifiedActor } from "../verified-actor";

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

/** What a token's row must tell for its person to act. */
export const tokenColumns = {
  id: true,
  scopes: true,
  tokenVersion: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  user: {
    select: {
      id: true,
      role: true,
      active: true,
      contact: true,
      tokenVersion: true,
      teams: { select: { teamId: true } },
    },
  },
} satisfies Prisma.ApiTokenSelect;

type TokenRow = Prisma.ApiTokenGetPayload<{ select: typeof tokenColumns }>;

/** Who a token's row speaks for now, with today's role and teams; null when it was revoked, ran out, or the person is out. */
export async function actorByToken(found: TokenRow, requestId: string | null): Promise<UserActor | null> {
  if (found.revokedAt !== null || (found.expiresAt !== null && found.expiresAt <= now())) return null;
  const { user } = found;
  if (!user.active || user.contact || user.tokenVersion !== found.tokenVersion) return null;
  return verifiedActor({
    kind: "user",
    userId: user.id as UserId,
    role: user.role,
    teamIds: user.teams.map((team) => team.teamId as TeamId),
    restrictedToTeams: user.role === "technician" && (await restrictsTechnicians()),
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
  const found = await db.apiToken.findUnique({ where: { tokenHash: hashOf(token) }, select: tokenColumns });
  const actor = found && (await actorByToken(found, requestId));
  if (actor) noteTokenUse(found.id, found.lastUsedAt);
  return actor;
}
