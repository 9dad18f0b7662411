import { setTimeout as sleep } from "node:timers/promises";
import { NextResponse, type NextRequest } from "next/server";
import type { Actor, Scope } from "./actor";
import { atVersion, conditionally, entityTag, isKnown } from "./api-conditions";
import { takeAllowance, UNLIMITED, type Allowance } from "./api-allowance";
import { jsonBody, noBody, refuseParameters, searchOf } from "./api-input";
import { actorForRequest, type Door } from "./auth/request-actor";
import type { ExecutionOptions } from "./command";
import { inReadersWords } from "./erased-words";
import { AppError, forbidden, unauthenticated } from "./errors";
import { requireWellFormed } from "./idempotency";
import { requestLocale } from "./i18n/request-locale";
import { problem } from "./problem";

export { readInput, readSearch, refuseParameters, searchOf } from "./api-input";
export { problem } from "./problem";

export type RouteParams = Record<string, string | string[] | undefined>;
export type RouteHandler = (request: NextRequest, context: { params: Promise<RouteParams> }) => Promise<Response>;

const NO_STORE = { "cache-control": "private, no-store" };

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

/** A command calls its fields by its own names; callers of the API know them by the API's. What is unknown has the caller's name already. */
function inCallersWords(thrown: unknown, names: Readonly<Record<string, string>>): unknown {
  if (!(thrown instanceof AppError) || !thrown.issues) return thrown;
  const issues = thrown.issues.map((issue) => {
    const [first, ...rest] = issue.path;
    if (issue.key === "validation.unknownField") return issue;
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
  /** Its body names a version, which If-Match may name instead; this reads today's, for `If-Match: *`. */
  versioned?: (actor: Actor, params: RouteParams) => Promise<object>;
  /** Answers no sooner than this, so that the time taken tells nothing. */
  noSoonerThanMs?: number;
  /** What the API calls the fields of the command. */
  names?: Readonly<Record<string, string>>;
  location?: (result: Result) => string;
  /** What is answered to whoever may read. */
  output?: (result: Result, actor: Actor) => unknown;
};

/** What was sent beside the path; our own pages send what they like to what takes no body. */
async function bodyFor(
  request: NextRequest,
  { door, body }: Pick<CommandRoute<never, never>, "door" | "body">,
): Promise<Record<string, unknown>> {
  if (door !== "session") refuseParameters(request);
  if (body !== false) return jsonBody(request);
  return door === "session" ? {} : noBody(request);
}

/** The key of a request that makes something; on others it means nothing. Throws invalid_input for one that can be none, whether or not it is kept. */
export function keyOf(request: NextRequest): string | undefined {
  const key = request.method === "POST" ? request.headers.get("idempotency-key") : null;
  if (key !== null) requireWellFormed(key);
  return key ?? undefined;
}

/** Makes a command a REST route under bearer tokens; the Idempotency-Key header is passed on. */
export function apiRoute<Input, Result>(
  command: Write<Input, Result>,
  route: CommandRoute<Input, Result>,
): RouteHandler {
  return (request, context) =>
    admitted(request, route.door ?? "bearer", async (actor) => {
      try {
        const body = await bodyFor(request, route);
        const params = await context.params;
        const idempotencyKey = keyOf(request);
        const write = (asked: typeof body) => command(actor, route.input(asked, params, actor), { idempotencyKey });
        const { versioned } = route;
        const soonest = route.noSoonerThanMs === undefined ? null : sleep(route.noSoonerThanMs);
        const result = await (versioned
          ? atVersion(request, body, () => versioned(actor, params), write)
          : write(body));
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

type QueryRoute<Result> = (
  | { input: (search: URLSearchParams, params: RouteParams) => unknown }
  /** In place of `input`: nothing is asked but by the path, and any parameter is refused. */
  | { inPath: (params: RouteParams) => unknown }
) & {
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
      const params = await context.params;
      if ("inPath" in route) refuseParameters(request);
      const input = "inPath" in route ? route.inPath(params) : route.input(searchOf(request), params);
      const result = await query(actor, input as never);
      const shown = route.output ? route.output(result) : result;
      return tagged(request, shown, { status: 200, headers: NO_STORE, door: route.door ?? "bearer" });
    });
}
