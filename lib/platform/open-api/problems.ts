import type { ApiOperation } from "../api-operation";
import { STATUS_OF } from "../error-status";
import type { ErrorCode } from "../errors";
import { type JsonSchema } from "./json-schema";

type Problem = { status: number; code: ErrorCode; description: string };

const headersOf: Partial<Record<number, JsonSchema>> = {
  401: { "WWW-Authenticate": { description: "`Bearer`.", schema: { type: "string" } } },
  429: { "Retry-After": { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } } },
  503: {
    "Retry-After": { description: "Seconds to wait, where that is known.", schema: { type: "integer", minimum: 1 } },
  },
};

const SAID: Partial<Record<number, string>> = {
  400: "The request can't be read: its address is not well formed, or its body is not a JSON object.",
  401: "There is no token, or it is wrong, revoked or over, or its person is out.",
  403: "The token's scopes don't allow this.",
  408: "The request came too slowly.",
  409: "The Idempotency-Key was used with another input, or the request that used it first is still running.",
  412: "The version that `If-Match` names is not today's.",
  413: "The body is larger than is taken.",
  415: "The body is not of the media type that is taken.",
  422: "Something is missing, unknown or wrong; `errors` says which fields.",
  431: "The headers are larger than is taken (16 kB).",
  429: "Too many requests; `Retry-After` says how long to wait.",
  503: "The service can't answer now; the same request may be sent again.",
};

/** The errors that operations like this one have in common, before it says more. */
function common({ method, tag, scope, body, repeatable, versioned }: ApiOperation): [number, ErrorCode][] {
  return [
    [400, "invalid_input"],
    ...(scope === null ? [] : ([[401, "unauthenticated"]] as [number, ErrorCode][])),
    ...(scope === null || scope === "any" ? [] : ([[403, "forbidden"]] as [number, ErrorCode][])),
    [408, "invalid_input"],
    ...(method === "get" ? [] : ([[413, "invalid_input"]] as [number, ErrorCode][])),
    ...(body ? ([[415, "invalid_input"]] as [number, ErrorCode][]) : []),
    ...(versioned ? ([[412, "conflict"]] as [number, ErrorCode][]) : []),
    ...(repeatable ? ([[409, "conflict"]] as [number, ErrorCode][]) : []),
    // What an operation doesn't know is refused, and each can be sent that; the document is given whatever is asked with it.
    ...(tag === "This document" ? [] : ([[422, "invalid_input"]] as [number, ErrorCode][])),
    [429, "rate_limited"],
    [431, "invalid_input"],
    [503, "unavailable"],
  ];
}

/** Every error an operation can give, by status: what is common to those like it, and what it says itself. */
export function problemsOf(operation: ApiOperation): Problem[] {
  const problems = new Map<number, Problem>();
  for (const [status, code] of common(operation))
    problems.set(status, { status, code, description: SAID[status] ?? code });
  for (const [code, own] of Object.entries(operation.errors) as [ErrorCode, string][]) {
    const status = STATUS_OF[code];
    const before = problems.get(status)?.description;
    problems.set(status, { status, code, description: before === undefined ? own : `${own} ${before}` });
  }
  return [...problems.values()].sort((one, other) => one.status - other.status);
}

/** An error as an answer of the document. */
export function problemAnswer({ status, code, description }: Problem): JsonSchema {
  const example = { type: "about:blank", title: code, status, code, detail: DETAIL[status] ?? code, requestId: ID };
  const headers = headersOf[status];
  return {
    description,
    ...(headers ? { headers } : {}),
    content: {
      "application/problem+json": {
        schema: { $ref: "#/components/schemas/Problem" },
        example: status === 422 ? { ...example, errors: [FIELD] } : example,
      },
    },
  };
}

const ID = "0f8b1c1e-5a0e-4f38-9d0a-2c6d1b7c9e42";
const FIELD = { path: "title", message: "This field is required." };
const DETAIL: Partial<Record<number, string>> = {
  400: "The body is not readable JSON.",
  401: "Sign in to go on.",
  403: "You may not do this.",
  404: "This does not exist, or not for you.",
  408: "The request came too slowly.",
  409: "This was changed meanwhile.",
  412: "This was changed meanwhile.",
  413: "What was sent is too large.",
  415: "Send JSON, with the content type application/json.",
  422: "Some fields need another look.",
  429: "Too many attempts.",
  431: "The headers of the request are too large.",
  503: "The service can't answer now.",
};
