/** Which tickets are chosen, and the one that a range begins at. */
export type Selection = { chosen: ReadonlySet<number>; anchor: number | null };

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), anchor: null };

/** Chooses a ticket, or leaves it out again; ranges begin there. */
export function toggled({ chosen }: Selection, number: number): Selection {
  const next = new Set(chosen);
  if (!next.delete(number)) next.add(number);
  return { chosen: next, anchor: number };
}

/** Chooses everything from where the last choice was to a ticket, in the order shown; alone where there is no beginning. */
export function extended({ chosen, anchor }: Selection, order: readonly number[], to: number): Selection {
  const [start, end] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(to)];
  if (start === -1 || end === -1) return { chosen: new Set([...chosen, to]), anchor: to };
  const range = order.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { chosen: new Set([...chosen, ...range]), anchor };
}

/** Chooses more. */
export function withAll({ chosen, anchor }: Selection, numbers: readonly number[]): Selection {
  return { chosen: new Set([...chosen, ...numbers]), anchor };
}

/** Leaves some out. */
export function withoutAny({ chosen, anchor }: Selection, numbers: readonly number[]): Selection {
  const out = new Set(numbers);
  return { chosen: new Set([...chosen].filter((number) => !out.has(number))), anchor };
}

/** How much of what is shown is chosen. */
export function shareOf({ chosen }: Selection, numbers: readonly number[]): "none" | "some" | "all" {
  const count = numbers.filter((number) => chosen.has(number)).length;
  if (count === 0) return "none";
  return count === numbers.length ? "all" : "some";
}
