import { NextResponse, type NextRequest } from "next/server";
import type { Actor } from "./actor";
import { actorForRequest } from "./auth/request-actor";
import type { Command } from "./command";
import { AppError, unauthenticated, type ErrorCode } from "./errors";
import { toFailure } from "./failure";
import { preferredLocale } from "./i18n/locale";
import { translateError } from "./i18n/translate-error";

export type RouteParams = Record<string, string | string[] | undefined>;
export type RouteHandler = (request: NextRequest, context: { params: Promise<RouteParams> }) => Promise<Response>;
/** How a caller is known: bearer tokens for the public API, the session cookie for reads of our own pages. */
export type Door = "bearer" | "session";

const STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid_input: 422,
  rate_limited: 429,
  unavailable: 503,
};
const MAX_BODY_BYTES = 1_000_000;
const NO_STORE = { "cache-control": "private, no-store" };

class BodyError extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    readonly key: string,
  ) {
    super(key);
  }
}

async function jsonBody(request: NextRequest): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.length > MAX_BODY_BYTES) throw new BodyError(413, "errors.bodyTooLarge");
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) throw new BodyError(415, "errors.bodyType");
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    throw new BodyError(400, "errors.bodySyntax");
  }
  throw new BodyError(400, "errors.bodySyntax");
}

/** Answers any thrown value as RFC 9457 problem+json in the caller's language. */
export async function problem(request: NextRequest, thrown: unknown): Promise<Response> {
  const { error } = toFailure(thrown instanceof BodyError ? new AppError("invalid_input", { key: thrown.key }) : thrown, {
    path: request.nextUrl.pathname,
  });
  const status = thrown instanceof BodyError ? thrown.status : STATUS[error.code];
  const said = await translateError(error, preferredLocale(request.headers.get("accept-language")));
  const requestId = request.headers.get("x-request-id");
  const body = { type: "about:blank", title: error.code, status, code: error.code, detail: said.message, errors: said.issues, details: error.details, requestId };
  const retry = error.retryAfterS === undefined ? {} : { "retry-after": String(error.retryAfterS) };
  return NextResponse.json(body, { status, headers: { ...NO_STORE, ...retry, "content-type": "application/problem+json" } });
}

async function requireRequestActor(request: NextRequest, door: Door): Promise<Actor> {
  const actor = await actorForRequest(request, door);
  if (!actor) throw unauthenticated();
  return actor;
}

type CommandRoute<Result> = {
  status: 200 | 201;
  input: (body: Record<string, unknown>, params: RouteParams) => unknown;
  location?: (result: Result) => string;
  output?: (result: Result) => unknown;
};

/** Makes a command a REST route under bearer tokens; the Idempotency-Key header is passed on. */
export function apiRoute<Input, Result>(command: Command<Input, Result>, route: CommandRoute<Result>): RouteHandler {
  return async (request, context) => {
    try {
      const actor = await requireRequestActor(request, "bearer");
      const input = route.input(await jsonBody(request), await context.params) as Input;
      const result = await command(actor, input, { idempotencyKey: request.headers.get("idempotency-key") ?? undefined });
      const location = route.location ? { location: route.location(result) } : {};
      return NextResponse.json(route.output ? route.output(result) : result, { status: route.status, headers: { ...NO_STORE, ...location } });
    } catch (thrown) {
      return problem(request, thrown);
    }
  };
}

type QueryRoute<Result> = {
  input: (search: URLSearchParams, params: RouteParams) => unknown;
  door?: Door;
  output?: (result: Result) => unknown;
};

/** Makes a query a GET route: bearer tokens by default, the session cookie for our own pages' reads under /api/ui. */
export function apiQuery<Result>(query: (actor: Actor, input: never) => Promise<Result>, route: QueryRoute<Result>): RouteHandler {
  return async (request, context) => {
    try {
      const actor = await requireRequestActor(request, route.door ?? "bearer");
      const input = route.input(request.nextUrl.searchParams, await context.params) as never;
      const result = await query(actor, input);
      return NextResponse.json(route.output ? route.output(result) : result, { headers: NO_STORE });
    } catch (thrown) {
      return problem(request, thrown);
    }
  };
}
