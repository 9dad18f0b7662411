import { now } from "../clock";
import { db } from "../db/client";
import { errorFacts, log } from "../log";
import { processState } from "../process-state";

const WRITE_EVERY_MS = 5 * 60_000;
const pending = () => processState("session-use", () => new Set<string>());

/** Notes that a session is in use: one write per session and five minutes at most, outside the request's own work. */
export function noteSessionUse(sessionId: string, lastUsedAt: Date): void {
  const at = now();
  if (at.getTime() - lastUsedAt.getTime() < WRITE_EVERY_MS || pending().has(sessionId)) return;
  pending().add(sessionId);
  db.session
    .updateMany({ where: { id: sessionId }, data: { lastUsedAt: at } })
    .catch((error: unknown) => {
      log().warn(errorFacts(error), "session use not noted");
    })
    .finally(() => pending().delete(sessionId));
}
