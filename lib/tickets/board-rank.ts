import { priorities, type Priority } from "./schema";

/** Ranks between two priorities: more than a card's age ever takes, and four of them are whole numbers to JavaScript. */
export const RANKS_PER_PRIORITY = 2 ** 51;
/** Ranks between two cards opened a millisecond after each other. */
export const RANKS_PER_MS = 512;
/** What is left between a card and one that is placed before or after all others. */
export const STEP = 2 ** 24;

/** Where a card stands that nobody has placed: by priority, then the oldest first. */
export function usualRank(priority: Priority, createdAt: Date): number {
  return priorities.indexOf(priority) * RANKS_PER_PRIORITY + createdAt.getTime() * RANKS_PER_MS;
}

/** The columns of a ticket whose priority changes: a card that was placed by hand keeps its place. */
export function rankColumns(ticket: { createdAt: Date; placedByHand: boolean }, priority: Priority) {
  return ticket.placedByHand ? {} : { boardRank: usualRank(priority, ticket.createdAt) };
}

/** A rank between two others, null at an end of the column; null when there is no room between them. */
export function rankBetween(above: number | null, below: number | null): number | null {
  if (above === null) return below === null ? 0 : below - STEP;
  if (below === null) return above + STEP;
  const middle = above + Math.floor((below - above) / 2);
  return middle > above && middle < below ? middle : null;
}

/** Ranks for so many cards, evenly between two others; null when there is no room. */
export function spreadRanks(count: number, above: number | null, below: number | null): number[] | null {
  const from = above ?? (below ?? 0) - STEP * (count + 1);
  const step = below === null ? STEP : Math.floor((below - from) / (count + 1));
  return step < 2 ? null : Array.from({ length: count }, (_, index) => from + step * (index + 1));
}
