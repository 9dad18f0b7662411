import { hasRole, type Actor } from "../platform/actor";
import { now } from "../platform/clock";
import { db } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import type { ApiTokenRow, ServiceAccountRow } from "./rows";
import type { TokenScope } from "./schema";
import { livingTokens } from "./scope";
import { MOST_TOKENS } from "./write-token";

const MOST_ACCOUNTS = 100;
const columns = { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true } as const;

type Stored = {
  id: number;
  name: string;
  scopes: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
};

const toRow = ({ scopes, createdAt, expiresAt, lastUsedAt, ...token }: Stored): ApiTokenRow => ({
  ...token,
  scopes: scopes.split(",") as TokenScope[],
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

/** Lists the actor's own tokens that still open something, the newest first. Throws forbidden without a sign-in. */
export async function listOwnTokens(actor: Actor): Promise<ApiTokenRow[]> {
  if (actor.kind !== "user") throw forbidden();
  const { tokenVersion } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { tokenVersion: true },
  });
  const tokens = await db.apiToken.findMany({
    where: livingTokens({ id: actor.userId, tokenVersion }, now()),
    select: columns,
    orderBy: { id: "desc" },
    take: MOST_TOKENS,
  });
  return tokens.map(toRow);
}

/** Lists the accounts of programs by name with their living tokens, at most 100. For administrators; throws forbidden. */
export async function listServiceAccounts(actor: Actor): Promise<ServiceAccountRow[]> {
  if (!hasRole(actor, "admin")) throw forbidden();
  const accounts = await db.user.findMany({
    where: { service: true, contact: false },
    select: { id: true, name: true, role: true, active: true, version: true, tokenVersion: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_ACCOUNTS,
  });
  if (accounts.length === 0) return [];
  const at = now();
  const tokens = await db.apiToken.findMany({
    where: { OR: accounts.map((account) => livingTokens(account, at)) },
    select: { ...columns, userId: true },
    orderBy: { id: "desc" },
    take: MOST_ACCOUNTS * 10,
  });
  const byAccount = Map.groupBy(tokens, ({ userId }) => userId);
  return accounts.map(({ tokenVersion: _version, ...account }) => ({
    ...account,
    tokens: (byAccount.get(account.id) ?? []).map(({ userId: _holder, ...token }) => toRow(token)),
  }));
}
