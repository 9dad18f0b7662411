import type { NextRequest } from "next/server";
import type { Actor } from "../actor";
import { sessionCookieName } from "./cookies";
import { sessionIdOf } from "./current-actor";
import { loadSession } from "./load-actor";

/** The actor of a request to a route handler, by the door it came through; null when it carries no valid sign-in. */
export async function actorForRequest(request: NextRequest, door: "bearer" | "session"): Promise<Actor | null> {
  if (door === "bearer") return null;
  const sessionId = await sessionIdOf(request.cookies.get(sessionCookieName())?.value);
  if (sessionId === null) return null;
  return (await loadSession(sessionId, "page", request.headers.get("x-request-id")))?.actor ?? null;
}
