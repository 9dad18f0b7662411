import { createHash } from "node:crypto";
import { conflict, invalidField, isStale } from "./errors";
import { VersionMismatch } from "./problem";

/** How often a write at whatever version begins before its writer is told that others are faster. */
const TRIES = 5;
const isAny = (tag: string) => tag.trim() === "*";
const OURS = /^(?:W\/)?"(\d{1,10})(?:-[\w-]+)?"$/;

/**
 * The entity tag of an answer. It is weak, since an answer may be compressed on its way, and says the version of what was asked for
 * where it has one. It is made of what this reader gets, so it tells nothing else.
 */
export function entityTag(text: string, version: number | null): string {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  return `W/"${version === null ? "" : `${String(version)}-`}${hash}"`;
}

/** Whether the caller has an answer of this tag already (If-None-Match). */
export function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get("if-none-match");
  if (known === null) return false;
  const plain = (one: string) => one.trim().replace(/^W\//, "");
  return known.trim() === "*" || known.split(",").some((one) => plain(one) === plain(tag));
}

/**
 * A body with the version that If-Match names. Read for the version that it carries, not compared as a whole: a comment in between
 * changes the answer, but refuses no change. Throws VersionMismatch for a tag that is none of ours, invalid_input where the body names another.
 */
function withVersion(request: Request, body: Record<string, unknown>): Record<string, unknown> {
  const tag = request.headers.get("if-match");
  if (tag === null || isAny(tag)) return body;
  const [, digits] = OURS.exec(tag.trim()) ?? [];
  if (digits === undefined) throw new VersionMismatch(conflict("errors.precondition"));
  const version = Number(digits);
  const own = body["version"];
  if (own !== undefined && own !== version) throw invalidField("version", "validation.invalid");
  return { ...body, version };
}

/**
 * Writes what a body says, at the version that it or If-Match names. `If-Match: *` names whatever is there (RFC 9110, 13.1.1): the version is
 * read, and read again where somebody else was faster.
 */
export async function atVersion<Result>(
  request: Request,
  body: Record<string, unknown>,
  current: () => Promise<object>,
  write: (body: Record<string, unknown>) => Promise<Result>,
): Promise<Result> {
  const tag = request.headers.get("if-match");
  if (tag === null || !isAny(tag) || body["version"] !== undefined) return write(withVersion(request, body));
  for (let left = TRIES; ; left -= 1) {
    // Who isn't told the version may not change it either, whichever they name.
    const { version = 1 } = (await current()) as { version?: number };
    try {
      return await write({ ...body, version });
    } catch (thrown) {
      if (!isStale(thrown) || left === 1) throw thrown;
    }
  }
}

/** What a write threw, as it is answered: a stale version is 412 to who named it by If-Match. */
export function conditionally(request: Request, thrown: unknown): unknown {
  const tag = request.headers.get("if-match");
  return tag !== null && !isAny(tag) && isStale(thrown) ? new VersionMismatch(thrown) : thrown;
}
