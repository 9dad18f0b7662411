import { createHash } from "node:crypto";

/** What names a session on its person's page: its id is a secret, and stays one. */
export function deviceReference(sessionId: string): string {
  return createHash("sha256").update(`device:${sessionId}`).digest("base64url").slice(0, 22);
}
