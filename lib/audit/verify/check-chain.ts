import { CHAIN_START, linkFault, namedTexts, type ChainEnd } from "../../platform/audit-chain";
import { db, type Tx } from "../../platform/db/client";
import { chainFault, type FaultKind, type HistoryFault } from "../verdict";
import {
  unscopedHeadsOf,
  unscopedLinksOf,
  unscopedTextHashes,
  type StoredHead,
  type StoredLink,
} from "./stored-history";

const AT_ONCE = 1_000;
const LONGEST_MS = 120_000;
const WORDS = { gap: "missing", link: "unlinked", hash: "changed", text: "textChanged" } as const;

export type TextHashes = readonly { field: string; hash: string }[];

/** What is wrong with a link and the texts that are kept of it, or null. */
export function storedLinkFault(link: StoredLink, before: ChainEnd, texts: TextHashes): FaultKind | null {
  const fault = linkFault(link, before);
  if (fault) return WORDS[fault];
  const named = namedTexts(link.data);
  return texts.some(({ field, hash }) => named[field] !== hash) ? "textChanged" : null;
}

/** What is wrong between the end of a chain and the head that repeats it, and at which event; null where they agree. */
export function headFault(end: ChainEnd, head: StoredHead | undefined): { what: FaultKind; seq: number } | null {
  if (!head) return end.seq === 0 ? null : { what: "headMissing", seq: end.seq };
  if (head.seq > end.seq) return { what: "cut", seq: end.seq + 1 };
  return head.seq === end.seq && head.hash === end.hash ? null : { what: "headChanged", seq: end.seq };
}

async function checkAt(tx: Tx, type: string, subjectId: number): Promise<HistoryFault | null> {
  let end = CHAIN_START;
  for (;;) {
    const links = await unscopedLinksOf(tx, type, { subjectId, seq: end.seq }, AT_ONCE);
    const texts = await unscopedTextHashes(
      tx,
      links.map(({ id }) => id),
    );
    for (const link of links) {
      const what = storedLinkFault(link, end, texts.get(link.id) ?? []);
      if (what) return chainFault(what, type, subjectId, link.seq);
      end = { seq: link.seq, hash: link.hash };
    }
    if (links.length < AT_ONCE) break;
  }
  const [head] = await unscopedHeadsOf(tx, type, [subjectId]);
  const wrong = headFault(end, head);
  return wrong && chainFault(wrong.what, type, subjectId, wrong.seq);
}

/** Checks one subject's chain as it is at one moment, however others write meanwhile; gives what is first wrong, or null. */
export function checkChain(type: string, subjectId: number): Promise<HistoryFault | null> {
  return db.$transaction((tx) => checkAt(tx, type, subjectId), {
    isolationLevel: "RepeatableRead",
    timeout: LONGEST_MS,
  });
}
