import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import type { TLSSocket } from "node:tls";
import { ATTACHMENT_MAX_BYTES } from "@/lib/attachments/labels";
import { errorFacts, log } from "@/lib/platform/log";
import { blameUnreadableForm, closeFileIn, forbidStoring, settleHead } from "./answer-head";
import { limitBody } from "./body-limit";
import { isTrusted, settleForwarding } from "./client-address";
import { refuse } from "./refusal";
import { isSoundTarget } from "./request-target";
import { hasSoundRouterState } from "./router-state";
import { contentSecurityPolicy, setSecurityHeaders } from "./security-headers";

const bodyLimitBytes = 1024 * 1024;
const uploadLimitBytes = ATTACHMENT_MAX_BYTES;
/** The same for everybody: caches may keep it. */
const sharedAnswers: ReadonlySet<string> = new Set(["/api/v1/openapi.json"]);
/** What Next serves from `app/` as it is. */
const metadataFile = /^\/(favicon\.ico|manifest\.webmanifest|robots\.txt|(apple-)?icon\d*\.(svg|png|ico))$/;

export type RequestRules = {
  dev: boolean;
  secure: boolean;
  trusted: BlockList;
  publicFiles: ReadonlySet<string>;
  /** The methods that an address takes, where that is known; null for any other. */
  methodsOf: (path: string) => readonly string[] | null;
  /** Told of every request once its answer has ended. */
  answered: (request: { url: string | undefined; method: string | undefined; status: number; seconds: number }) => void;
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** What stands between the socket and Next: everything the application may believe about a request is settled here. */
export function requestHandler(rules: RequestRules): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    tellWhenAnswered(rules, request, response);
    const requestId = settleRequestId(request, rules.trusted);
    response.setHeader("X-Request-Id", requestId);
    const nonce = randomBytes(16).toString("base64");
    const policy = contentSecurityPolicy(nonce, rules.dev);
    setSecurityHeaders(response, policy, rules.secure);
    const cacheable = isStatic(request.url, rules.publicFiles);
    settleHead(response, (status) => {
      if (!cacheable) forbidStoring(response);
      if (isFile(request.url)) closeFileIn(response);
      return blameUnreadableForm(request, response, status);
    });
    if (!isSoundTarget(request.url) || !hasSoundRouterState(request.headers)) {
      refuse(request, response, 400, requestId);
      return;
    }
    const methods = rules.methodsOf(pathOf(request.url));
    if (methods?.includes(request.method ?? "") === false) {
      response.setHeader("Allow", methods.join(", "));
      refuse(request, response, 405, requestId);
      return;
    }
    const peer = {
      address: request.socket.remoteAddress ?? "",
      encrypted: (request.socket as Partial<TLSSocket>).encrypted === true,
    };
    settleForwarding(request.headers, peer, rules.trusted);
    // Next takes the nonce for its own scripts from the policy on the request.
    request.headers["content-security-policy"] = policy;
    request.headers["x-nonce"] = nonce;
    request.headers["x-page-path"] = pagePath(request.url);
    const tooLarge = limitBody(request, response, limitOf(request), () => {
      refuse(request, response, 413, requestId);
    });
    if (!tooLarge) void handle(rules, request, response, requestId);
  };
}

function tellWhenAnswered({ answered }: RequestRules, request: IncomingMessage, response: ServerResponse): void {
  const started = performance.now();
  // Next writes another address into the request where it rewrites.
  const { url, method } = request;
  response.once("close", () => {
    answered({ url, method, status: response.statusCode, seconds: (performance.now() - started) / 1000 });
  });
}

async function handle(
  rules: RequestRules,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const started = performance.now();
  response.once("close", () => {
    const ms = Math.round(performance.now() - started);
    log().debug({ requestId, method: request.method, status: response.statusCode, ms }, "request");
  });
  try {
    await rules.handle(request, response);
  } catch (error) {
    if (response.writableEnded || request.destroyed) return;
    log().error({ requestId, ...errorFacts(error) }, "request failed");
    refuse(request, response, 500, requestId);
  }
}

/** A proxy's own request id is kept, so that its log and ours meet. */
function settleRequestId(request: IncomingMessage, trusted: BlockList): string {
  const given = request.headers["x-request-id"];
  const kept =
    typeof given === "string" && /^[\w-]{8,64}$/.test(given) && isTrusted(request.socket.remoteAddress ?? "", trusted);
  const requestId = kept ? given : randomUUID();
  request.headers["x-request-id"] = requestId;
  return requestId;
}

/** What the browser's address bar shows: signing in leads back to it. */
function pagePath(url = "/"): string {
  const { pathname, searchParams } = new URL(url, "http://this-site.invalid");
  searchParams.delete("_rsc");
  return searchParams.size > 0 ? `${pathname}?${searchParams.toString()}` : pathname;
}

const filesAddress = "/api/ui/attachments";
const pathOf = (url = "") => url.split("?", 1)[0] ?? "";

/** Files come to one address only. */
function limitOf({ url }: IncomingMessage): number {
  return pathOf(url) === filesAddress ? uploadLimitBytes : bodyLimitBytes;
}

/** What people sent, given back as it is. */
function isFile(url: string | undefined): boolean {
  return pathOf(url).startsWith(`${filesAddress}/`);
}

function isStatic(url: string | undefined, publicFiles: ReadonlySet<string>): boolean {
  const [path = ""] = (url ?? "").split("?", 1);
  return (
    path.startsWith("/_next/static/") || publicFiles.has(path) || sharedAnswers.has(path) || metadataFile.test(path)
  );
}
