export type DueTone = "calm" | "soon" | "late";

/** The last quarter of a delay is soon. */
const SOON = 0.75;

/** How much of a ticket's delay is used, and what that means. */
export function dueState(from: Date, due: Date, now: Date): { tone: DueTone; used: number; minutesLeft: number } {
  const whole = due.getTime() - from.getTime();
  const left = due.getTime() - now.getTime();
  const used = whole <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / whole));
  const tone = left <= 0 ? "late" : used >= SOON ? "soon" : "calm";
  return { tone, used, minutesLeft: Math.ceil(left / 60_000) };
}
