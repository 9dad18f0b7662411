import { z } from "zod";
import { TicketNumber } from "../platform/ids";
import { optionalText } from "../platform/text";
import { RATING_LINE_MAX, scores } from "./labels";

/** So long after a request was closed its requester may still say how it went. */
const RATED_FOR_MS = 7 * 24 * 60 * 60_000;

/** What the requester says of how their request was settled; a line that is left out stays. */
export const RateTicket = z.object({
  number: TicketNumber,
  score: z.enum(scores),
  line: optionalText(RATING_LINE_MAX).optional(),
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
