import { eventHash, GENESIS, textHash, type HashedEvent } from "./events";

/** A link of a subject's chain as it is stored. */
export type ChainLink = Omit<HashedEvent, "occurredAt"> & { prevHash: string; hash: string; occurredAt: Date };
/** A text that an event names, as it is stored; erased ones are missing. */
export type NamedText = { seq: number; field: string; salt: string; text: string };
/** The first thing wrong with a chain: where, and what. */
export type ChainFault = { seq: number; fault: "gap" | "link" | "hash" | "text" };
/** Where a chain stands: its last link that was looked at. */
export type ChainEnd = { seq: number; hash: string };

/** Where every chain begins. */
export const CHAIN_START: ChainEnd = { seq: 0, hash: GENESIS };

function hashedOf(link: ChainLink): HashedEvent {
  const { subjectType, subjectId, seq, name, actorKind, actorId, via, requestId, audience, data } = link;
  const occurredAt = link.occurredAt.toISOString();
  return { subjectType, subjectId, seq, name, actorKind, actorId, via, requestId, audience, data, occurredAt };
}

/** What is wrong with a link after the end of the chain before it, or null. */
export function linkFault(link: ChainLink, before: ChainEnd): ChainFault["fault"] | null {
  if (link.seq !== before.seq + 1) return "gap";
  if (link.prevHash !== before.hash) return "link";
  return eventHash(before.hash, hashedOf(link)) === link.hash ? null : "hash";
}

/** The hashes of the texts that an event names, by field. */
export function namedTexts(data: unknown): Record<string, string> {
  return ((data ?? {}) as { texts?: Record<string, string> }).texts ?? {};
}

function textFault(link: ChainLink, texts: readonly NamedText[]): boolean {
  const named = namedTexts(link.data);
  return texts.some(({ seq, field, salt, text }) => seq === link.seq && named[field] !== textHash(salt, text));
}

/**
 * Verifies one subject's events, in the order of `seq`, and the texts that are left of those they name. Gives the first fault, or null
 * for a whole chain; an erased text is none.
 */
export function verifyChain(links: readonly ChainLink[], texts: readonly NamedText[] = []): ChainFault | null {
  let before = CHAIN_START;
  for (const link of links) {
    const fault = linkFault(link, before) ?? (textFault(link, texts) ? "text" : null);
    if (fault) return { seq: link.seq, fault };
    before = link;
  }
  return null;
}
