import { mintApiToken } from "../platform/auth/api-token";
import type { Tx } from "../platform/db/client";
import { conflict } from "../platform/errors";
import type { DomainEvent } from "../platform/events";
import { apiTokenEvent } from "./events";
import type { TokenWanted } from "./schema";
import { livingTokens } from "./scope";

const DAY_MS = 24 * 60 * 60_000;
/** Enough for every program of an account; without an end, tokens would be a way to fill the table. */
export const MOST_TOKENS = 100;

/** What making a token gives: the token itself for the only time. */
export type MadeToken = { token: string; id: number; expiresAt: Date };

/** Writes a token of an account; gives it with its event. Throws conflict where the account has too many. */
export async function writeToken(
  tx: Tx,
  holder: { id: number; tokenVersion: number },
  { name, scopes, expiresInDays }: TokenWanted,
  now: Date,
): Promise<{ result: MadeToken; events: [DomainEvent] }> {
  const living = await tx.apiToken.count({ where: livingTokens(holder, now) });
  if (living >= MOST_TOKENS) throw conflict("apiTokens.errors.tooMany", { most: MOST_TOKENS });
  const { token, tokenHash } = mintApiToken();
  const expiresAt = new Date(now.getTime() + expiresInDays * DAY_MS);
  const { id: userId, tokenVersion } = holder;
  const data = { userId, tokenVersion, name, tokenHash, scopes: scopes.join(","), createdAt: now, expiresAt };
  const { id } = await tx.apiToken.create({ data, select: { id: true } });
  const event = apiTokenEvent(userId, "user.apiTokenCreated", { tokenId: id, name });
  return { result: { token, id, expiresAt }, events: [event] };
}
