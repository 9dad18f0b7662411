import type { LiveChanges } from "@/lib/live/changes";

/** What a list has heard of since it was drawn, and whether its reader is to be told that it waits. */
export class HeldNews {
  readonly #others = new Set<string>();
  /** Those heard of since they were last told. */
  readonly #since = new Set<string>();
  #own = false;
  #unnamed = false;
  #waits = false;
  #caughtUp = false;
  /** The others' tickets as they are told; null once there are more. */
  #told: readonly number[] | null = null;

  /** Takes news; true where they concern a list. */
  hear({ tickets = {}, own = [], counts }: LiveChanges): boolean {
    this.#told = null;
    const numbers = Object.keys(tickets);
    const mine = new Set(own.map(String));
    for (const number of numbers.filter((one) => !mine.has(one))) {
      this.#others.add(number);
      this.#since.add(number);
    }
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

  /**
   * The list can't be drawn now. Gives the tickets that others changed, none where it isn't known; null for nothing to say. The answer
   * is the same one until there is more news.
   */
  wait(): readonly number[] | null {
    const again = this.#waits;
    this.#waits = true;
    if (!again) this.#caughtUp = false;
    if (this.isOwn || this.#caughtUp) return null;
    if (!this.#told) {
      this.#told = [...this.#others].map(Number);
      this.#since.clear();
    }
    return this.#told;
  }

  /** What was told is none of the list's: unless heard of again since, it keeps the list from nothing. */
  dismiss(told: readonly number[]): void {
    this.#told = null;
    for (const number of told.map(String)) if (!this.#since.has(number)) this.#others.delete(number);
    if (this.#others.size === 0 && !this.#unnamed) this.#caughtUp = true;
  }

  /** True while what was told is still what the list waits with. */
  isWith(told: readonly number[]): boolean {
    return this.#told === told;
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
    this.#told = null;
    this.#others.clear();
    this.#since.clear();
    this.#own = false;
    this.#unnamed = false;
  }
}
