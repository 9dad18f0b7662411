import { setTimeout as sleep } from "node:timers/promises";
import { NextResponse, type NextRequest } from "next/server";
import { z } from "zod";
import type { Actor, Scope } from "./actor";
import { conditionally, entityTag, isKnown, withVersion } from "./api-conditions";
import { takeAllowance, UNLIMITED, type Allowance } from "./api-allowance";
import { actorForRequest, type Door } from "./auth/request-actor";
import type { ExecutionOptions } from "./command";
import { inReadersWords } from "./erased-words";
import { AppError, forbidden, invalidField, unauthenticated } from "./errors";
import { requestLocale } from "./i18n/request-locale";
import { toInputIssues } from "./input-issues";
import { BodyError, problem } from "./problem";

export { problem } from "./problem";

export type RouteParams = Record<string, string | string[] | undefined>;
export type RouteHandler = (request: NextRequest, context: { params: Promise<RouteParams> }) => Promise<Response>;

const MAX_BODY_BYTES = 1_000_000;
const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;
/** What can't be read would be kept as something else than was written. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true });
const NO_STORE = { "cache-control": "private, no-store" };

async function jsonBody(request: NextRequest): Promise<Record<string, unknown>> {
  if (!JSON_TYPE.test(request.headers.get("content-type") ?? "") || request.headers.has("content-encoding"))
    throw new BodyError(415, "errors.bodyType");
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MAX_BODY_BYTES) throw new BodyError(413, "errors.bodyTooLarge");
  try {
    const body: unknown = JSON.parse(UTF_8.decode(bytes));
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    throw new BodyError(400, "errors.bodySyntax");
  }
  throw new BodyError(400, "errors.bodyObject");
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
    issues: toInputIssues(new z.ZodError(issues), sent),
  });
}

/** The parameters as they were sent: on their way Next makes an object of them, in which `__proto__` is lost. */
export function searchOf(request: NextRequest): URLSearchParams {
  // server/web.ts replaces what was sent by the truth.
  const asked = request.headers.get("x-page-path");
  return asked === null ? request.nextUrl.searchParams : new URLSearchParams(asked.split("?").slice(1).join("?"));
}

/** The parameters of an address, each of which may be there once. Throws invalid_input. */
export function readSearch<Schema extends z.ZodType>(schema: Schema, search: URLSearchParams): z.output<Schema> {
  const repeated = [...search.keys()].find((name) => search.getAll(name).length > 1);
  if (repeated !== undefined) throw invalidField(repeated, "validation.invalid");
  return readInput(schema, Object.fromEntries(search));
}

/** Admits a caller by a door and gives what `work` answers, or why not, with what their allowance is where they have one. */
export async function admitted(
  request: NextRequest,
  door: Door,
  work: (actor: Actor) => Promise<Response>,
): Promise<Response> {
  let allowance: Allowance = UNLIMITED;
  const answer = async () => {
    try {
      const actor = await actorForRequest(request, door);
      if (door !== "session") allowance = await takeAllowance(request, actor);
      if (allowance.refusal) throw allowance.refusal;
      if (!actor) throw unauthenticated(door === "session" ? undefined : "errors.tokenNeeded");
      return await work(actor);
    } catch (thrown) {
      return problem(request, thrown);
    }
  };
  const response = await answer();
  for (const [name, value] of Object.entries(allowance.headers)) response.headers.set(name, value);
  return response;
}

type Shown = { status: 200 | 201; headers: Record<string, string>; door: Door };

/** What was asked for, or that it is what the caller has already. */
function tagged(request: NextRequest, answer: unknown, { status, headers, door }: Shown) {
  const shown = inReadersWords(answer, requestLocale(request));
  if (door === "session") return NextResponse.json(shown, { status, headers });
  const text = JSON.stringify(shown);
  const version = (shown as { version?: unknown } | null)?.version;
  const etag = entityTag(text, typeof version === "number" ? version : null);
  if (request.method === "GET" && isKnown(request, etag))
    return new NextResponse(null, { status: 304, headers: { ...headers, etag } });
  return new NextResponse(text, { status, headers: { ...headers, etag, "content-type": "application/json" } });
}

const allows = (actor: Actor, scope: Scope) => actor.kind !== "user" || actor.scopes.has(scope);

/** Throws forbidden where the token that a caller came with may not read. */
export function requireReading(actor: Actor): void {
  if (!allows(actor, "read")) throw forbidden("errors.scopeRead");
}

/** A command calls its fields by its own names; callers of the API know them by the API's. */
function inCallersWords(thrown: unknown, names: Readonly<Record<string, string>>): unknown {
  if (!(thrown instanceof AppError) || !thrown.issues) return thrown;
  const issues = thrown.issues.map((issue) => {
    const [first, ...rest] = issue.path;
    return {
      ...issue,
      path: first === undefined ? [] : [Object.hasOwn(names, first) ? (names[first] ?? first) : first, ...rest],
    };
  });
  const { code, key, params, details, cause, stale } = thrown;
  return new AppError(code, { key, issues, details, cause, stale, ...(params ? { params } : {}) });
}

type Write<Input, Result> = (actor: Actor, input: Input, options?: ExecutionOptions) => Promise<Result>;
type CommandRoute<Input, Result> = {
  status: 200 | 201 | 204;
  /** The session cookie is safe here: it doesn't come with other sites' requests, nor do they get to send JSON. */
  door?: "bearer" | "session" | "anonymous";
  /** False where nothing is sent but the address. */
  body?: false;
  input: (body: Record<string, unknown>, params: RouteParams, actor: Actor) => Input;
  /** Its body names a version, which If-Match may name instead. */
  versioned?: true;
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
  return (request, context) =>
    admitted(request, route.door ?? "bearer", async (actor) => {
      try {
        const body = route.body === false ? {} : await jsonBody(request);
        const input = route.input(route.versioned ? withVersion(request, body) : body, await context.params, actor);
        const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
        const soonest = route.noSoonerThanMs === undefined ? null : sleep(route.noSoonerThanMs);
        const result = await command(actor, input, { idempotencyKey });
        await soonest;
        const location = route.location ? { location: route.location(result) } : {};
        const headers = { ...NO_STORE, ...location };
        if (route.status === 204) return new NextResponse(null, { status: 204, headers });
        const shown = route.output && allows(actor, "read") ? await route.output(result, actor) : {};
        return tagged(request, shown, { status: route.status, headers, door: route.door ?? "bearer" });
      } catch (thrown) {
        throw conditionally(request, inCallersWords(thrown, route.names ?? {}));
      }
    });
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
  return (request, context) =>
    admitted(request, route.door ?? "bearer", async (actor) => {
      requireReading(actor);
      const input = route.input(searchOf(request), await context.params) as never;
      const result = await query(actor, input);
      const shown = route.output ? route.output(result) : result;
      return tagged(request, shown, { status: 200, headers: NO_STORE, door: route.door ?? "bearer" });
    });
}
