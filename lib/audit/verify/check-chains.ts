import { CHAIN_START } from "../../platform/audit-chain";
import { db } from "../../platform/db/client";
import { chainFault, type HistoryFault } from "../verdict";
import { checkChain, headFault, storedLinkFault } from "./check-chain";
import {
  unscopedHeads,
  unscopedLinks,
  unscopedSubjectTypes,
  unscopedTextHashes,
  type StoredHead,
} from "./stored-history";

const LINKS_AT_ONCE = 500;
const HEADS_AT_ONCE = 2_000;

/** Hears how far a check is, and what it finds. Throws to end the check. */
export type CheckListener = {
  looked: (counts: { events: number; texts: number; subjects: number }) => Promise<void> | void;
  found: (fault: HistoryFault) => void;
  /** True while faults are still worth their details. */
  wanted: () => boolean;
};

/** The heads of a kind, one after the other, read by the page. */
class HeadReader {
  #page: StoredHead[] = [];
  #afterId = -1;
  constructor(readonly type: string) {}

  /** The next head, which stays the next one until it is taken; null after the last. */
  async next(): Promise<StoredHead | null> {
    if (this.#page.length === 0) {
      this.#page = await unscopedHeads(db, this.type, this.#afterId, HEADS_AT_ONCE);
      this.#afterId = this.#page.at(-1)?.subjectId ?? this.#afterId;
    }
    return this.#page[0] ?? null;
  }

  take(): void {
    this.#page.shift();
  }
}

type Chain = { subjectId: number; seq: number; hash: string; suspect: boolean };

class KindChecker {
  readonly #heads: HeadReader;
  #chain: Chain | null = null;
  constructor(
    readonly type: string,
    readonly listener: CheckListener,
  ) {
    this.#heads = new HeadReader(type);
  }

  /** What looks wrong may only have moved on while it was read: it is looked at again, as it is at one moment. */
  async #suspect(subjectId: number): Promise<void> {
    const { found, wanted } = this.listener;
    const fault = wanted() ? await checkChain(this.type, subjectId) : chainFault("changed", this.type, subjectId, 0);
    if (fault) found(fault);
  }

  async #headsBefore(subjectId: number): Promise<void> {
    for (let head = await this.#heads.next(); head && head.subjectId < subjectId; head = await this.#heads.next()) {
      this.#heads.take();
      await this.#suspect(head.subjectId);
    }
  }

  async #close(): Promise<void> {
    const chain = this.#chain;
    if (!chain) return;
    await this.#headsBefore(chain.subjectId);
    const next = await this.#heads.next();
    const head = next?.subjectId === chain.subjectId ? next : undefined;
    if (head) this.#heads.take();
    if (chain.suspect || headFault(chain, head)) await this.#suspect(chain.subjectId);
  }

  async run(): Promise<void> {
    let at = { subjectId: -1, seq: 0 };
    for (;;) {
      const links = await unscopedLinks(db, this.type, at, LINKS_AT_ONCE);
      const texts = await unscopedTextHashes(
        db,
        links.map(({ id }) => id),
      );
      let subjects = 0;
      for (const link of links) {
        if (this.#chain?.subjectId !== link.subjectId) {
          await this.#close();
          this.#chain = { subjectId: link.subjectId, ...CHAIN_START, suspect: false };
          subjects += 1;
        }
        const chain = this.#chain;
        if (storedLinkFault(link, chain, texts.get(link.id) ?? [])) chain.suspect = true;
        [chain.seq, chain.hash] = [link.seq, link.hash];
        at = link;
      }
      const kept = [...texts.values()].reduce((sum, { length }) => sum + length, 0);
      await this.listener.looked({ events: links.length, texts: kept, subjects });
      if (links.length < LINKS_AT_ONCE) break;
    }
    await this.#close();
    await this.#headsBefore(Infinity);
  }
}

/** Checks every chain of the history with its texts and its head, a page at a time: what is held does not grow with the history. */
export async function checkChains(listener: CheckListener): Promise<void> {
  for (const type of await unscopedSubjectTypes(db)) await new KindChecker(type, listener).run();
}
