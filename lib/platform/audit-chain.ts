import { eventHash, GENESIS, textHash, type HashedEvent } from "./events";

/** A link of a subject's chain as it is stored. */
export type ChainLink = Omit<HashedEvent, "occurredAt"> & { prevHash: string; hash: string; occurredAt: Date };
/** A text that an event names, as it is stored; erased ones are missing. */
export type NamedText = { seq: number; field: string; salt: string; text: string };
/** The first thing wrong with a chain: where, and what. */
export type ChainFault = { seq: number; fault: "gap" | "link" | "hash" | "text" };

const hashedOf = ({ prevHash: _prevHash, hash: _hash, occurredAt, ...facts }: ChainLink): HashedEvent => ({
  ...facts,
  occurredAt: occurredAt.toISOString(),
});

function textFault(link: ChainLink, texts: readonly NamedText[]): boolean {
  const named = ((link.data ?? {}) as { texts?: Record<string, string> }).texts ?? {};
  return texts.some(({ seq, field, salt, text }) => seq === link.seq && named[field] !== textHash(salt, text));
}

function faultOf(
  link: ChainLink,
  before: { seq: number; hash: string },
  texts: readonly NamedText[],
): ChainFault["fault"] | null {
  if (link.seq !== before.seq + 1) return "gap";
  if (link.prevHash !== before.hash) return "link";
  if (eventHash(before.hash, hashedOf(link)) !== link.hash) return "hash";
  return textFault(link, texts) ? "text" : null;
}

/**
 * Verifies one subject's events, in the order of `seq`, and the texts that are left of those they name. Gives the first fault, or null
 * for a whole chain; an erased text is none.
 */
export function verifyChain(links: readonly ChainLink[], texts: readonly NamedText[] = []): ChainFault | null {
  let before = { seq: 0, hash: GENESIS };
  for (const link of links) {
    const fault = faultOf(link, before, texts);
    if (fault) return { seq: link.seq, fault };
    before = link;
  }
  return null;
}
