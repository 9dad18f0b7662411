/** Who was notified when; beyond this many the oldest are forgotten. */
const KEPT = 2_000;

/** What rang lately, for readers who were not listening yet. */
export class Rings {
  /** Everything that rang from here on (ms since 1970) is kept. */
  #from: number;
  #kept: { userId: number; at: number }[] = [];

  constructor(at: number) {
    this.#from = at;
  }

  add(notified: readonly { userId: number }[], at: number): void {
    this.#kept.push(...notified.map(({ userId }) => ({ userId, at })));
    const gone = this.#kept.splice(0, Math.max(0, this.#kept.length - KEPT));
    // Others that rang in the same moment may be gone too.
    if (gone.length > 0) this.#from = Math.max(...gone.map((ring) => ring.at)) + 1;
  }

  /** True when a person's bell rang since a moment (ms since 1970), or that isn't known any more. */
  mayHaveRung(person: number, moment: number): boolean {
    return moment < this.#from || this.#kept.some(({ userId, at }) => userId === person && at >= moment);
  }
}
