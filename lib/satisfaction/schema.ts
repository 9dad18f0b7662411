import { z } from "zod";
import { TicketNumber } from "../platform/ids";
import { longText } from "../platform/text";

export const scores = ["good", "fair", "bad"] as const;
export type Score = (typeof scores)[number];
export const RATING_LINE_MAX = 500;
/** So long after a request was closed its requester may still say how it went. */
const RATED_FOR_MS = 7 * 24 * 60 * 60_000;

/** What the requester says of how their request was settled; a line that is left out stays. */
export const RateTicket = z.object({
  number: TicketNumber,
  score: z.enum(scores),
  line: longText(RATING_LINE_MAX)
    .transform((text) => text.trim())
    .optional(),
});
export type RateTicket = z.input<typeof RateTicket>;

type Settled = {
  status: "new" | "in_progress" | "waiting" | "resolved" | "closed";
  closedReason: string | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
};

/** True while how a request was settled can be judged: once it is resolved, and a week beyond its end; never one that was cancelled or doubled another. */
export function mayBeRated({ status, closedReason, resolvedAt, closedAt }: Settled, now: Date): boolean {
  if (resolvedAt === null) return false;
  if (status === "resolved") return true;
  if (status !== "closed" || closedReason === "cancelled" || closedReason === "duplicate") return false;
  return closedAt !== null && now.getTime() - closedAt.getTime() < RATED_FOR_MS;
}

/** Where a request is rated, with a score chosen beforehand: what a mail links to. Opening it votes for nothing. */
export function ratingPath(number: number, score: Score): string {
  return `/tickets/${String(number)}?rating=${score}#rating`;
}

/** The score that an address chose beforehand. */
export function chosenScore(search: URLSearchParams): Score | null {
  return scores.find((score) => score === search.get("rating")) ?? null;
}
