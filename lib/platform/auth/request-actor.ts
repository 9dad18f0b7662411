import type { NextRequest } from "next/server";
import type { Actor } from "../actor";
import { verifiedActor } from "../verified-actor";
import { actorOfToken } from "./api-token";
import { sessionCookieName } from "./cookies";
import { sessionIdOf } from "./current-actor";
import { loadSession } from "./load-actor";

/** How a caller is known: a bearer token, the session cookie, or by address only. */
export type Door = "bearer" | "session" | "anonymous";

/** The actor of a request to a route handler, by the door it came through; null when it carries no valid sign-in. */
export async function actorForRequest(request: NextRequest, door: Door): Promise<Actor | null> {
  const requestId = request.headers.get("x-request-id");
  if (door === "anonymous") {
    // server/web.ts replaces what was sent by the truth.
    const address = request.headers.get("x-forwarded-for") ?? "unknown";
    return verifiedActor({ kind: "anonymous", address, via: "api", requestId });
  }
  if (door === "bearer") {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
    return token === undefined ? null : actorOfToken(token, requestId);
  }
  const sessionId = await sessionIdOf(request.cookies.get(sessionCookieName())?.value);
  if (sessionId === null) return null;
  return (await loadSession(sessionId, "page", requestId))?.actor ?? null;
}
