import { createHash } from "node:crypto";
import { conflict, invalidField, isStale } from "./errors";
import { VersionMismatch } from "./problem";

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
export function withVersion(request: Request, body: Record<string, unknown>): Record<string, unknown> {
  const tag = request.headers.get("if-match");
  if (tag === null || tag.trim() === "*") return body;
  const [, digits] = OURS.exec(tag.trim()) ?? [];
  if (digits === undefined) throw new VersionMismatch(conflict("errors.precondition"));
  const version = Number(digits);
  const own = body["version"];
  if (own !== undefined && own !== version) throw invalidField("version", "validation.invalid");
  return { ...body, version };
}

/** What a write threw, as it is answered: a stale version is 412 to who named it by If-Match. */
export function conditionally(request: Request, thrown: unknown): unknown {
  const named = request.headers.get("if-match") !== null;
  return named && isStale(thrown) ? new VersionMismatch(thrown) : thrown;
}
