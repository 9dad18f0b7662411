import type { UserActor } from "../actor";
import { actorByToken, readTokensById } from "./api-token";
import { readSessions, signedInBy } from "./load-actor";

async function bySession(actors: readonly UserActor[]): Promise<Map<string, UserActor>> {
  const ids = [...new Set(actors.flatMap(({ sessionId }) => sessionId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await readSessions(ids);
  const found = await Promise.all(rows.map((row) => signedInBy(row, "page", null)));
  return new Map(found.flatMap((one) => (one?.actor.sessionId ? [[one.actor.sessionId, one.actor]] : [])));
}

async function byToken(actors: readonly UserActor[]): Promise<Map<number, UserActor>> {
  const ids = [...new Set(actors.flatMap(({ apiTokenId }) => apiTokenId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await readTokensById(ids);
  const found = await Promise.all(rows.map((row) => actorByToken(row, null)));
  return new Map(found.flatMap((actor) => (actor?.apiTokenId === undefined ? [] : [[actor.apiTokenId, actor]])));
}

/**
 * Asks again who these people are, by the session or token they came with: with today's role, teams and scopes, in the
 * order given; null for who was signed out, deactivated or revoked since.
 */
export async function verifyActors(actors: readonly UserActor[]): Promise<(UserActor | null)[]> {
  const [sessions, tokens] = await Promise.all([bySession(actors), byToken(actors)]);
  return actors.map(({ sessionId, apiTokenId }) => {
    if (sessionId !== null) return sessions.get(sessionId) ?? null;
    return apiTokenId === undefined ? null : (tokens.get(apiTokenId) ?? null);
  });
}
