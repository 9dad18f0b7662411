import { db } from "../../platform/db/client";
import { anchorNames } from "../anchors/anchor-file";
import { anchorFault, type HistoryFault, type Verdict } from "../verdict";
import { checkAnchors } from "./check-anchors";
import { checkChains } from "./check-chains";

/** So many faults are told in full; the others are counted. */
const TOLD = 50;

export type NamedAnchor = { name: string; digest: string };
export type Progress = { checked: number; total: number };
type Options = {
  directory: string;
  /** The name and digest of an anchor that was kept elsewhere, as they were printed. */
  kept?: NamedAnchor | undefined;
  onProgress?: ((progress: Progress) => Promise<void> | void) | undefined;
};

async function* unscopedRecordedAnchors(): AsyncGenerator<NamedAnchor> {
  for (let afterId = 0; ;) {
    const rows = await db.auditEvent.findMany({
      where: { name: "audit.anchored", id: { gt: afterId } },
      orderBy: { id: "asc" },
      take: 500,
      select: { id: true, data: true },
    });
    for (const { data } of rows) yield data as NamedAnchor;
    if (rows.length < 500) return;
    afterId = rows.at(-1)?.id ?? afterId;
  }
}

const unscopedTotal = () => db.auditEvent.count();

class Findings {
  readonly faults: HistoryFault[] = [];
  count = 0;
  readonly add = (fault: HistoryFault) => {
    this.count += 1;
    if (this.faults.length < TOLD) this.faults.push(fault);
  };
}

/** An anchor of which the history or somebody's note tells is there, and the same. */
function namedAnchors(findings: Findings, whole: ReadonlyMap<string, string>, directory: string) {
  const there = new Set(anchorNames(directory));
  const missing = new Set(findings.faults.flatMap(({ what, anchor }) => (what === "anchorMissing" ? [anchor] : [])));
  return ({ name, digest }: NamedAnchor) => {
    if (there.has(name)) {
      if (whole.has(name) && whole.get(name) !== digest) findings.add(anchorFault("anchorNotAsKept", name));
      return;
    }
    if (!missing.has(name)) findings.add(anchorFault("anchorMissing", name));
    missing.add(name);
  };
}

/**
 * Checks the whole history: every chain with its texts and its head, every anchor, and every chain against every anchor. Reads a page at a
 * time and writes nothing. Gives what is wrong, the chains first.
 */
export async function verifyHistory(options: Options): Promise<Verdict> {
  const { directory, kept, onProgress } = options;
  const findings = new Findings();
  const seen = { events: 0, texts: 0, subjects: 0 };
  const total = await unscopedTotal();
  const tell = () => onProgress?.({ checked: Math.min(seen.events, total), total });
  await checkChains({
    found: findings.add,
    wanted: () => findings.faults.length < TOLD,
    looked: async ({ events, texts, subjects }) => {
      seen.events += events;
      seen.texts += texts;
      seen.subjects += subjects;
      await tell();
    },
  });
  const known = [...findings.faults];
  const whole = await checkAnchors({ directory, known, found: findings.add, looked: tell });
  const check = namedAnchors(findings, whole, directory);
  for await (const anchor of unscopedRecordedAnchors()) check(anchor);
  if (kept) check(kept);
  return { ...seen, anchors: whole.size, faults: findings.faults, faultCount: findings.count };
}
