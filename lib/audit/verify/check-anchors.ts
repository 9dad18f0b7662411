import { existsSync } from "node:fs";
import { db } from "../../platform/db/client";
import {
  anchorDigest,
  anchorNames,
  factsOf,
  listFile,
  readAnchor,
  readHeads,
  type Anchor,
  type AnchoredHead,
} from "../anchors/anchor-file";
import { isSignedBy } from "../anchors/anchor-key";
import { anchorFault, chainFault, type HistoryFault } from "../verdict";
import { unscopedRefuted } from "./stored-history";

const HEADS_AT_ONCE = 1_000;

export type AnchorCheck = {
  directory: string;
  /** The faults of chains that are known already: what the anchors tell of when they came about is added to them. */
  known: readonly HistoryFault[];
  found: (fault: HistoryFault) => void;
  looked: () => Promise<void> | void;
};

const keyOf = (type: string, id: number) => `${type}:${String(id)}`;

/** Where a chain first contradicts an anchor, and the last anchor that it still agrees with. */
class Contradictions {
  readonly #known = new Map<string, HistoryFault>();
  readonly #refuted = new Set<string>();
  constructor(readonly check: AnchorCheck) {
    for (const fault of check.known)
      if (fault.subject) this.#known.set(keyOf(fault.subject.type, fault.subject.id), fault);
  }

  /** Takes what an anchor says of chains that are known to be broken: it was written before or after. */
  told(anchor: Anchor, heads: readonly AnchoredHead[]): void {
    if (this.#known.size === 0) return;
    for (const { type, subjectId, seq } of heads) {
      const fault = this.#known.get(keyOf(type, subjectId));
      if (!fault || fault.before !== null) continue;
      if (seq < (fault.seq ?? 0)) fault.after = anchor.name;
      else fault.before = anchor.name;
    }
  }

  refuted(
    anchor: Anchor,
    type: string,
    { subjectId, seq, found }: { subjectId: number; seq: number; found: string | null },
  ): void {
    const key = keyOf(type, subjectId);
    if (this.#known.has(key) || this.#refuted.has(key)) return;
    this.#refuted.add(key);
    const what = found === null ? "anchoredMissing" : "anchoredChanged";
    this.check.found({ ...chainFault(what, type, subjectId, seq), anchor: anchor.name, before: anchor.name });
  }
}

async function checkHeads(
  contradictions: Contradictions,
  anchor: Anchor,
  heads: readonly AnchoredHead[],
): Promise<void> {
  contradictions.told(anchor, heads);
  for (const [type, claimed] of Map.groupBy(heads, (head) => head.type))
    for (const refuted of await unscopedRefuted(db, type, claimed)) contradictions.refuted(anchor, type, refuted);
}

/** Reads a list twice: what it says is only believed once it is known to be what was signed. */
async function listIsWhole({ directory, looked }: AnchorCheck, anchor: Anchor): Promise<boolean> {
  try {
    const heads = readHeads(listFile(directory, anchor), HEADS_AT_ONCE);
    for (;;) {
      const next = await heads.next();
      if (next.done === true) return next.value.digest === anchor.listDigest && next.value.heads === anchor.heads;
      await looked();
    }
  } catch {
    return false;
  }
}

function ownFault(anchor: Anchor, before: Anchor | null): HistoryFault["what"] | null {
  if (anchorDigest(factsOf(anchor)) !== anchor.digest) return "anchorForged";
  if (before && anchor.key !== before.key) return "anchorOtherKey";
  if (!isSignedBy(anchor.key, anchor.digest, anchor.signature)) return "anchorForged";
  if (before && (anchor.previous?.digest !== before.digest || anchor.sequence !== before.sequence + 1))
    return "anchorUnlinked";
  return null;
}

/** The anchors that lie between two, none of which is there. */
function missingBetween(before: Anchor | null, anchor: Anchor): string | null {
  if (anchor.previous === null || anchor.previous.name === before?.name) return null;
  return anchor.previous.name;
}

/**
 * Checks the anchors one after the other: each is what was signed, follows the one before, and everything that it names still stands in
 * the history. Gives those that are whole, by name.
 */
export async function checkAnchors(check: AnchorCheck): Promise<Map<string, string>> {
  const { directory, found, looked } = check;
  const contradictions = new Contradictions(check);
  const whole = new Map<string, string>();
  let before: Anchor | null = null;
  for (const name of anchorNames(directory)) {
    const anchor = readAnchor(directory, name);
    if (!anchor) {
      found(anchorFault("anchorDamaged", name));
      continue;
    }
    const missing = missingBetween(before, anchor);
    if (missing !== null && !anchorNames(directory).includes(missing)) found(anchorFault("anchorMissing", missing));
    const wrong = ownFault(anchor, missing === null ? before : null);
    if (wrong) found(anchorFault(wrong, name));
    before = anchor;
    if (wrong) continue;
    whole.set(name, anchor.digest);
    if (!existsSync(listFile(directory, anchor))) found(anchorFault("anchorListMissing", name));
    else if (!(await listIsWhole(check, anchor))) found(anchorFault("anchorListChanged", name));
    else
      for await (const heads of readHeads(listFile(directory, anchor), HEADS_AT_ONCE)) {
        await checkHeads(contradictions, anchor, heads);
        await looked();
      }
  }
  return whole;
}
