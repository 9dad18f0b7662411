import { createHash, timingSafeEqual } from "node:crypto";
import type { NextRequest } from "next/server";
import { readFigures } from "@/lib/metrics/queries";
import { systemActor } from "@/lib/platform/actor";
import { problem } from "@/lib/platform/api-route";
import { env } from "@/lib/platform/env";
import { notFound, unauthenticated } from "@/lib/platform/errors";
import { metricsText } from "@/lib/platform/metrics";

const HEADERS = { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" };

const hashOf = (text: string) => createHash("sha256").update(text).digest();

/** Of a length that is always the same, so that comparing takes the same time whatever was sent. */
function carriesToken(request: NextRequest, token: string): boolean {
  const sent = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  return timingSafeEqual(hashOf(sent), hashOf(token));
}

export async function GET(request: NextRequest): Promise<Response> {
  try {
    const { METRICS_TOKEN } = env();
    if (METRICS_TOKEN === undefined) throw notFound();
    if (!carriesToken(request, METRICS_TOKEN)) throw unauthenticated("errors.tokenNeeded");
    return new Response(await metricsText(await readFigures(systemActor("metrics"))), { headers: HEADERS });
  } catch (thrown) {
    return problem(request, thrown);
  }
}
