import type { NextRequest } from "next/server";
import { z } from "zod";
import { AppError, invalidField } from "./errors";
import { toInputIssues } from "./input-issues";
import { BodyError } from "./problem";

const MAX_BODY_BYTES = 1_000_000;
const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;
/** What can't be read would be kept as something else than was written. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true });

async function bytesOf(request: NextRequest): Promise<ArrayBuffer> {
  const bytes = await request.arrayBuffer().catch(() => {
    throw new BodyError(400, "errors.bodyCut");
  });
  if (bytes.byteLength > MAX_BODY_BYTES) throw new BodyError(413, "errors.bodyTooLarge");
  return bytes;
}

function objectIn(bytes: ArrayBuffer): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(UTF_8.decode(bytes));
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    throw new BodyError(400, "errors.bodySyntax");
  }
  throw new BodyError(400, "errors.bodyObject");
}

/** The body of a request: a JSON object. Throws BodyError for anything else. */
export async function jsonBody(request: NextRequest): Promise<Record<string, unknown>> {
  if (!JSON_TYPE.test(request.headers.get("content-type") ?? "") || request.headers.has("content-encoding"))
    throw new BodyError(415, "errors.bodyType");
  return objectIn(await bytesOf(request));
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

const Nothing = z.strictObject({});

/** Throws invalid_input where an address has parameters: for what knows none. */
export function refuseParameters(request: NextRequest): void {
  readSearch(Nothing, searchOf(request));
}

/** The body of what takes none: nothing, or an object without fields. Throws BodyError, invalid_input. */
export async function noBody(request: NextRequest): Promise<Record<string, unknown>> {
  const bytes = await bytesOf(request);
  return bytes.byteLength === 0 ? {} : readInput(Nothing, objectIn(bytes));
}
