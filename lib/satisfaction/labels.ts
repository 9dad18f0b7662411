export const scores = ["good", "fair", "bad"] as const;
export type Score = (typeof scores)[number];
export const RATING_LINE_MAX = 500;

/** Where a request is rated, with a score chosen beforehand: what a mail links to. Opening it votes for nothing. */
export function ratingPath(number: number, score: Score): string {
  return `/tickets/${String(number)}?rating=${score}#rating`;
}

/** The score that an address chose beforehand. */
export function chosenScore(search: { get: (name: string) => string | null }): Score | null {
  return scores.find((score) => score === search.get("rating")) ?? null;
}
