import type { NextRequest } from "next/server";
import { followChanges } from "@/lib/live/queries";
import { problem } from "@/lib/platform/api-route";
import { actorForRequest } from "@/lib/platform/auth/request-actor";
import { unauthenticated } from "@/lib/platform/errors";

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // A proxy that compresses or buffers would keep what happened now for later.
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};

/** When the asking page was drawn, in ms since 1970, if it says so. */
function drawnAt(search: URLSearchParams): number | null {
  const moment = search.get("drawn") ?? "";
  return /^\d{1,14}$/.test(moment) ? Number(moment) : null;
}

export async function GET(request: NextRequest): Promise<Response> {
  try {
    const actor = await actorForRequest(request, request.headers.has("authorization") ? "bearer" : "session");
    if (!actor) throw unauthenticated();
    const since = {
      lastEventId: request.headers.get("last-event-id"),
      drawnAt: drawnAt(request.nextUrl.searchParams),
    };
    return new Response(await followChanges(actor, since), { headers: HEADERS });
  } catch (thrown) {
    return problem(request, thrown);
  }
}

/** Next would answer HEAD by GET, and leave a stream open that nobody reads. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: "GET" } });
}
