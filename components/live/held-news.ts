import type { LiveChanges } from "@/lib/live/changes";

/** What a list has heard of since it was drawn, and whether its reader is to be told that it waits. */
export class HeldNews {
  readonly #others = new Set<string>();
  #own = false;
  #unnamed = false;
  #waits = false;
  #caughtUp = false;

  /** Takes news; true where they concern a list. */
  hear({ tickets = {}, own = [], counts }: LiveChanges): boolean {
    const numbers = Object.keys(tickets);
    const mine = new Set(own.map(String));
    for (const number of numbers) if (!mine.has(number)) this.#others.add(number);
    if (mine.size > 0) this.#own = true;
    if (numbers.length === 0 && counts) this.#unnamed = true;
    const heard = numbers.length > 0 || counts === true;
    if (this.#others.size > 0 || this.#unnamed) this.#caughtUp = false;
    return heard || this.#others.size > 0;
  }

  /** True while only what its reader did themselves is not drawn: that surprises nobody, and need not wait. */
  get isOwn(): boolean {
    return this.#own && this.#others.size === 0 && !this.#unnamed;
  }

  /** The list can't be drawn now. Gives how many tickets others changed, 0 where it isn't known; null for nothing to say. */
  wait(): number | null {
    const again = this.#waits;
    this.#waits = true;
    if (!again) this.#caughtUp = false;
    return this.isOwn || this.#caughtUp ? null : this.#others.size;
  }

  /** The list is drawn anew; where something waits, it may be later than that and goes on waiting, without a word. */
  drawn(): void {
    this.#forget();
    this.#caughtUp = this.#waits;
  }

  /** All that was heard is being drawn. */
  clear(): void {
    this.#forget();
    this.#waits = false;
    this.#caughtUp = false;
  }

  #forget(): void {
    this.#others.clear();
    this.#own = false;
    this.#unnamed = false;
  }
}
