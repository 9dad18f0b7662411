import type { Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { readProgress } from "./progress";
import type { BulkProgress } from "./schema";

/** How far one of the actor's changes of many tickets is, and what came of it. Throws not_found for others'. */
export function getBulkChange(actor: Actor, id: number): Promise<BulkProgress> {
  return readProgress(db, actor, id);
}
