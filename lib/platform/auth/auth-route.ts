import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { env } from "../env";
import type { AppError } from "../errors";
import { toFailure } from "../failure";
import { authOptions, type SignInDoor } from "./auth-options";
import { localAddress } from "./local-address";

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: NextRequest, context: Context) => Promise<Response>;

const MAX_BODY = 10_000;
/** What may be asked of next-auth here; everything else it would answer with a page or a 500 of its own. */
const GET_ACTIONS = new Set(["csrf", "session", "providers", "signin", "signout", "error"]);
const POST_ACTIONS = new Set(["signin", "callback", "signout", "session"]);
const NO_STORE = { "cache-control": "private, no-store" };

const refuse = (status: 400 | 404 | 405 | 413, error: string) =>
  Response.json({ error }, { status, headers: NO_STORE });

/** The body's own text fields, whatever was sent: nothing else may reach next-auth. */
function textFields(text: string, type: string): Record<string, string> | null {
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return Object.fromEntries(new URLSearchParams(text));
  if (!/^application\/json\b/i.test(type)) return text === "" ? {} : null;
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || Array.isArray(body)) return null;
    const fields = Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === "string") return [[name, value] as const];
      return typeof value === "boolean" ? [[name, String(value)] as const] : [];
    });
    return Object.fromEntries(fields);
  } catch {
    return null;
  }
}

function withLocalCallback(fields: Record<string, string>): Record<string, string> {
  const { callbackUrl, ...rest } = fields;
  return callbackUrl === undefined ? rest : { ...rest, callbackUrl: localAddress(callbackUrl, env().APP_URL) ?? "/" };
}

/** next-auth answers 500 to an address it can't read, wherever it comes from: query, body or cookie. */
async function soundRequest(request: NextRequest): Promise<NextRequest | Response> {
  const url = new URL(request.nextUrl.href);
  const wanted = url.searchParams.get("callbackUrl");
  if (wanted !== null) url.searchParams.set("callbackUrl", localAddress(wanted, env().APP_URL) ?? "/");
  const store = await cookies();
  for (const name of ["next-auth.callback-url", "__Secure-next-auth.callback-url"]) {
    const kept = store.get(name)?.value;
    if (kept !== undefined && kept !== env().APP_URL && localAddress(kept, env().APP_URL) === null) store.delete(name);
  }
  const { headers, method } = request;
  if (method !== "POST") return new NextRequest(url, { headers, method });
  const text = await request.text();
  if (text.length > MAX_BODY) return refuse(413, "body too large");
  const fields = textFields(text, headers.get("content-type") ?? "");
  if (fields === null) return refuse(400, "unreadable body");
  const plain = new Headers(headers);
  plain.set("content-type", "application/json");
  plain.delete("content-length");
  return new NextRequest(url, { headers: plain, method, body: JSON.stringify(withLocalCallback(fields)) });
}

function isServed(method: string, [action = "", provider, ...rest]: readonly string[]): boolean {
  if (rest.length > 0 || (provider !== undefined && provider !== "credentials" && action !== "error")) return false;
  if (action === "callback" && provider !== "credentials") return false;
  return (method === "POST" ? POST_ACTIONS : GET_ACTIONS).has(action);
}

/** A sign-in that is throttled or impossible says so in its status too, and how long to wait. */
function withStatus(response: Response, refusal: AppError | null): Response {
  if (response.status === 302 || (refusal?.code !== "rate_limited" && refusal?.code !== "unavailable")) return response;
  const headers = new Headers(response.headers);
  headers.set("retry-after", String(refusal.retryAfterS ?? 60));
  return new Response(response.body, { status: refusal.code === "rate_limited" ? 429 : 503, headers });
}

/** Nothing is said about the session, and its cookie stays: the next request asks again. */
function unavailable(thrown: unknown): Response {
  toFailure(thrown, { door: "session" });
  return Response.json({ error: "unavailable" }, { status: 503, headers: { ...NO_STORE, "retry-after": "5" } });
}

/** Serves next-auth's own routes; no body, cookie, header or path makes it answer 500. */
export function authRoute(door: Omit<SignInDoor, "refused" | "broken">): Handler {
  return async (request, context) => {
    const { nextauth } = await context.params;
    if (!isServed(request.method, nextauth)) return refuse(404, "no such action");
    const sound = await soundRequest(request);
    if (sound instanceof Response) return sound;
    const heard: { refusal: AppError | null; broken: unknown } = { refusal: null, broken: null };
    const options = authOptions({
      ...door,
      refused: (error) => void (heard.refusal = error),
      broken: (error) => void (heard.broken = error),
    });
    const answer = NextAuth(options) as Handler;
    const response = await answer(sound, context);
    return heard.broken === null ? withStatus(response, heard.refusal) : unavailable(heard.broken);
  };
}
