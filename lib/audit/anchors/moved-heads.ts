import { db } from "../../platform/db/client";
import { unscopedHeads, unscopedHeadsOf, unscopedSubjectTypes } from "../verify/stored-history";
import type { AnchoredHead } from "./anchor-file";

const EVENTS_AT_ONCE = 5_000;
const HEADS_AT_ONCE = 2_000;
/** Beyond so many subjects all heads are listed: that needs no memory. */
const NAMED_MOST = 100_000;

type Moved = Map<string, Set<number>>;

/** The subjects that events after an id are about, by their kinds; null where they are too many to be held. */
async function unscopedMoved(afterId: number): Promise<Moved | null> {
  const moved: Moved = new Map();
  let [at, count] = [afterId, 0];
  for (;;) {
    const rows = await db.$queryRaw<{ id: number; subjectType: string; subjectId: number }[]>`
      SELECT id, subjectType, subjectId FROM AuditEvent WHERE id > ${at} ORDER BY id LIMIT ${EVENTS_AT_ONCE}`;
    for (const { subjectType, subjectId } of rows) {
      const ids = moved.get(subjectType) ?? new Set();
      if (!ids.has(subjectId)) count += 1;
      moved.set(subjectType, ids.add(subjectId));
    }
    if (count > NAMED_MOST) return null;
    if (rows.length < EVENTS_AT_ONCE) return moved;
    at = rows.at(-1)?.id ?? at;
  }
}

async function* allHeads(): AsyncGenerator<AnchoredHead[]> {
  for (const type of await unscopedSubjectTypes(db)) {
    for (let afterId = -1; ;) {
      const heads = await unscopedHeads(db, type, afterId, HEADS_AT_ONCE);
      yield heads.map((head) => ({ ...head, type }));
      if (heads.length < HEADS_AT_ONCE) break;
      afterId = heads.at(-1)?.subjectId ?? afterId;
    }
  }
}

async function* headsOf(moved: Moved): AsyncGenerator<AnchoredHead[]> {
  for (const [type, set] of [...moved].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ids = [...set].sort((a, b) => a - b);
    for (let from = 0; from < ids.length; from += HEADS_AT_ONCE) {
      const heads = await unscopedHeadsOf(db, type, ids.slice(from, from + HEADS_AT_ONCE));
      yield heads.map((head) => ({ ...head, type }));
    }
  }
}

/** The heads that moved since an anchor looked at events up to an id, some at a time; all of them without one, or where most moved. */
export async function movedHeads(
  throughId: number | null,
): Promise<{ whole: boolean; pages: AsyncGenerator<AnchoredHead[]> }> {
  const moved = throughId === null ? null : await unscopedMoved(throughId);
  return moved ? { whole: false, pages: headsOf(moved) } : { whole: true, pages: allHeads() };
}

/** The newest event that no transaction under way can be before any more: those are cut after some seconds. */
export async function settledEventId(settledAt: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM AuditEvent WHERE occurredAt <= ${settledAt} ORDER BY occurredAt DESC, id DESC LIMIT 1`;
  return row?.id ?? 0;
}
