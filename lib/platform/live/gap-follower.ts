/** How far a reader has come in a table: everything up to `last` but what is missing below it. */
export type Position = { last: number; missing: readonly number[] };

/** Longer than any transaction lives (5 s): an id that has not come by then was rolled back. */
const AWAITED_MS = 30_000;
const MOST_AWAITED = 1_000;

/** True for an id that a reader at a position has been given. */
export function hasSeen({ last, missing }: Position, id: number): boolean {
  return id <= last && !missing.includes(id);
}

/** Where a reader is who was at both positions: what either gave is not missing. */
export function mergePositions(a: Position, b: Position): Position {
  const missing = new Set([...a.missing, ...b.missing].filter((id) => !hasSeen(a, id) && !hasSeen(b, id)));
  return { last: Math.max(a.last, b.last), missing: [...missing] };
}

/**
 * Follows a table by its ids although rows appear in another order than they took their ids: what is missing between
 * the ids is asked for again until it came or can't come any more. Each row is given once.
 */
export class GapFollower {
  #last: number;
  readonly #missing: Map<number, number>;

  constructor(start: Position, at: number) {
    this.#last = start.last;
    this.#missing = new Map(start.missing.map((id) => [id, at]));
  }

  /** What to read next: the ids after `last` and the missing ones. */
  position(at: number): Position {
    for (const [id, since] of this.#missing) if (at - since > AWAITED_MS) this.#missing.delete(id);
    return { last: this.#last, missing: [...this.#missing.keys()] };
  }

  /** Takes the rows that were read, and gives those not given before, by id. */
  take<Row extends { id: number }>(rows: readonly Row[], at: number): Row[] {
    const fresh = new Map<number, Row>();
    for (const row of rows.toSorted((a, b) => a.id - b.id)) {
      if (row.id > this.#last) this.#advance(row.id, at);
      else if (!this.#missing.delete(row.id)) continue;
      fresh.set(row.id, row);
    }
    return [...fresh.values()];
  }

  #advance(to: number, at: number): void {
    for (let id = Math.max(this.#last + 1, to - MOST_AWAITED); id < to; id += 1) this.#missing.set(id, at);
    this.#last = to;
  }
}

/** The ids that lie between rows, in ascending order. */
export function gapsBetween(ids: readonly number[]): number[] {
  const [first = 0] = ids;
  const known = new Set(ids);
  const last = ids.at(-1) ?? first;
  return Array.from({ length: last - first }, (_, index) => first + index).filter((id) => !known.has(id));
}
