import { describe, expect, test } from "vitest";
import { verifyChain, type ChainLink } from "./audit-chain";
import { eventHash, GENESIS, textHash } from "./events";

const SALT = "0".repeat(32);

function chainOf(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const prevHash = links.at(-1)?.hash ?? GENESIS;
    const occurredAt = new Date(Date.UTC(2026, 0, seq));
    const facts = {
      subjectType: "ticket",
      subjectId: 1,
      seq,
      name: "ticket.replied",
      actorKind: "user",
      actorId: 3,
      via: "page",
      requestId: null,
      audience: "public",
      data: { commentId: seq, texts: { body: textHash(SALT, `texte ${String(seq)}`) } },
    };
    links.push({
      ...facts,
      prevHash,
      hash: eventHash(prevHash, { ...facts, occurredAt: occurredAt.toISOString() }),
      occurredAt,
    });
  }
  return links;
}

const text = (seq: number, words: string) => ({ seq, field: "body", salt: SALT, text: words });

test("a chain as it was written is whole, with its texts and without them", () => {
  const texts = [1, 2, 3].map((seq) => text(seq, `texte ${String(seq)}`));
  expect(verifyChain([])).toBeNull();
  expect(verifyChain(chainOf(3), texts)).toBeNull();
  expect(verifyChain(chainOf(3), texts.slice(1))).toBeNull();
});

describe("what somebody did to it shows", () => {
  const changed = (change: (links: ChainLink[]) => ChainLink[]) => verifyChain(change(chainOf(4)));
  test("a fact changed", () => {
    expect(changed(([first, ...others]) => [{ ...first, actorId: 4 } as ChainLink, ...others])).toEqual({
      seq: 1,
      fault: "hash",
    });
  });
  test("a fact changed and its hash made again", () => {
    const links = chainOf(4);
    const [first, ...others] = links as [ChainLink, ...ChainLink[]];
    const { prevHash, hash: _hash, occurredAt, ...facts } = { ...first, actorId: 4 };
    const forged = {
      ...first,
      actorId: 4,
      hash: eventHash(prevHash, { ...facts, occurredAt: occurredAt.toISOString() }),
    };
    expect(verifyChain([forged, ...others])).toEqual({ seq: 2, fault: "link" });
  });
  test("one taken out", () => {
    expect(changed((links) => links.filter(({ seq }) => seq !== 2))).toEqual({ seq: 3, fault: "gap" });
  });
  test("two exchanged", () => {
    expect(changed(([a, b, ...others]) => [b, a, ...others] as ChainLink[])).toEqual({ seq: 2, fault: "gap" });
  });
  test("a text changed", () => {
    expect(verifyChain(chainOf(4), [text(3, "autre texte")])).toEqual({ seq: 3, fault: "text" });
  });
});
