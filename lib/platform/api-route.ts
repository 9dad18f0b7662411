import { setTimeout as sleep } from "node:timers/promises";
import { NextResponse, type NextRequest } from "next/server";
import { z } from "zod";
import type { Actor, Scope } from "./actor";
import { actorForRequest, type Door } from "./auth/request-actor";
import type { ExecutionOptions } from "./command";
import { STATUS_OF } from "./error-status";
import { AppError, forbidden, invalidField, unauthenticated } from "./errors";
import { toFailure } from "./failure";
import { preferredLocale } from "./i18n/locale";
import { translateError } from "./i18n/translate-error";
import { toInputIssues } from "./input-issues";

export type RouteParams = Record<string, string | string[] | undefined>;
export type RouteHandler = (request: NextRequest, context: { params: Promise<RouteParams> }) => Promise<Response>;

const MAX_BODY_BYTES = 1_000_000;
const NO_STORE = { "cache-control": "private, no-store" };

/** A body that isn't taken, whatever stands in it. */
export class BodyError extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    readonly key: string,
  ) {
    super(key);
  }
}

async function jsonBody(request: NextRequest): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    throw new BodyError(415, "errors.bodyType");
  const text = await request.text();
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) throw new BodyError(413, "errors.bodyTooLarge");
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
  const { error } = toFailure(
    thrown instanceof BodyError ? new AppError("invalid_input", { key: thrown.key }) : thrown,
    {
      path: request.nextUrl.pathname,
    },
  );
  const status = thrown instanceof BodyError ? thrown.status : STATUS_OF[error.code];
  const said = await translateError(error, preferredLocale(request.headers.get("accept-language")));
  const requestId = request.headers.get("x-request-id");
  const body = {
    type: "about:blank",
    title: error.code,
    status,
    code: error.code,
    detail: said.message,
    errors: said.issues,
    details: error.details,
    requestId,
  };
  const retry = error.retryAfterS === undefined ? {} : { "retry-after": String(error.retryAfterS) };
  const challenge = status === 401 ? { "www-authenticate": "Bearer" } : {};
  return NextResponse.json(body, {
    status,
    headers: { ...NO_STORE, ...retry, ...challenge, "content-type": "application/problem+json" },
  });
}

/** Parses what a caller sent by a schema, with a field of its own for each unknown one. Throws invalid_input. */
export function readInput<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
      : [issue],
  );
  throw new AppError("invalid_input", {
    key: "errors.invalidInput",
    issues: toInputIssues(new z.ZodError(issues)),
  });
}

/** The parameters of an address, each of which may be there once. Throws invalid_input. */
export function readSearch<Schema extends z.ZodType>(schema: Schema, search: URLSearchParams): z.output<Schema> {
  const repeated = [...search.keys()].find((name) => search.getAll(name).length > 1);
  if (repeated !== undefined) throw invalidField(repeated, "validation.invalid");
  return readInput(schema, Object.fromEntries(search));
}

async function requireRequestActor(request: NextRequest, door: Door): Promise<Actor> {
  const actor = await actorForRequest(request, door);
  if (!actor) throw unauthenticated();
  return actor;
}

const allows = (actor: Actor, scope: Scope) => actor.kind !== "user" || actor.scopes.has(scope);

/** A command calls its fields by its own names; callers of the API know them by the API's. */
function inCallersWords(thrown: unknown, names: Readonly<Record<string, string>>): unknown {
  if (!(thrown instanceof AppError) || !thrown.issues) return thrown;
  const issues = thrown.issues.map((issue) => {
    const [first, ...rest] = issue.path;
    return { ...issue, path: first === undefined ? [] : [names[first] ?? first, ...rest] };
  });
  const { code, key, params, details, cause } = thrown;
  return new AppError(code, { key, issues, details, cause, ...(params ? { params } : {}) });
}

type Write<Input, Result> = (actor: Actor, input: Input, options?: ExecutionOptions) => Promise<Result>;
type CommandRoute<Input, Result> = {
  status: 200 | 201 | 204;
  /** The session cookie is safe here: it doesn't come with other sites' requests, nor do they get to send JSON. */
  door?: "bearer" | "session" | "anonymous";
  /** False where nothing is sent but the address. */
  body?: false;
  input: (body: Record<string, unknown>, params: RouteParams, actor: Actor) => Input;
  /** Answers no sooner than this, so that the time taken tells nothing. */
  noSoonerThanMs?: number;
  /** What the API calls the fields of the command. */
  names?: Readonly<Record<string, string>>;
  location?: (result: Result) => string;
  /** What is answered to whoever may read. */
  output?: (result: Result, actor: Actor) => unknown;
};

/** Makes a command a REST route under bearer tokens; the Idempotency-Key header is passed on. */
export function apiRoute<Input, Result>(
  command: Write<Input, Result>,
  route: CommandRoute<Input, Result>,
): RouteHandler {
  return async (request, context) => {
    try {
      const actor = await requireRequestActor(request, route.door ?? "bearer");
      const body = route.body === false ? {} : await jsonBody(request);
      const input = route.input(body, await context.params, actor);
      const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
      const soonest = route.noSoonerThanMs === undefined ? null : sleep(route.noSoonerThanMs);
      const result = await command(actor, input, { idempotencyKey });
      await soonest;
      const location = route.location ? { location: route.location(result) } : {};
      const headers = { ...NO_STORE, ...location };
      if (route.status === 204) return new NextResponse(null, { status: 204, headers });
      const shown = route.output && allows(actor, "read") ? await route.output(result, actor) : {};
      return NextResponse.json(shown, { status: route.status, headers });
    } catch (thrown) {
      return problem(request, inCallersWords(thrown, route.names ?? {}));
    }
  };
}

type QueryRoute<Result> = {
  input: (search: URLSearchParams, params: RouteParams) => unknown;
  door?: "bearer" | "session";
  output?: (result: Result) => unknown;
};

/** Makes a query a GET route: bearer tokens by default, the session cookie for our own pages' reads under /api/ui. */
export function apiQuery<Result>(
  query: (actor: Actor, input: never) => Promise<Result>,
  route: QueryRoute<Result>,
): RouteHandler {
  return async (request, context) => {
    try {
      const actor = await requireRequestActor(request, route.door ?? "bearer");
      if (!allows(actor, "read")) throw forbidden("errors.scopeRead");
      const input = route.input(request.nextUrl.searchParams, await context.params) as never;
      const result = await query(actor, input);
      return NextResponse.json(route.output ? route.output(result) : result, { headers: NO_STORE });
    } catch (thrown) {
      return problem(request, thrown);
    }
  };
}
