import type { TicketRow } from "@/lib/tickets/rows";

export type DueTone = "calm" | "soon" | "late";
export type DueState = { due: Date; tone: DueTone; used: number; minutesLeft: number };

/** The colours of a deadline's text and of its clock. */
export const dueLooks: Readonly<Record<DueTone, { text: string; glyph: string }>> = {
  calm: { text: "", glyph: "text-ink-3" },
  soon: { text: "font-medium text-warning-text", glyph: "text-warning" },
  late: { text: "font-medium text-danger-text", glyph: "text-danger" },
};

/** The last quarter of a delay is soon. */
const SOON = 0.75;

const share = (from: Date, to: Date, now: Date) => {
  const whole = to.getTime() - from.getTime();
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now.getTime() - from.getTime()) / whole));
};

/** The first running deadline of a ticket, as staff know it, and how much of its delay is used; null while no clock runs. */
export function dueState({ createdAt, staff }: Pick<TicketRow, "createdAt" | "staff">, now: Date): DueState | null {
  const { nextDueAt: due, soonAt } = staff?.sla ?? {};
  if (!due || !soonAt) return null;
  const tone = now >= due ? "late" : now >= soonAt ? "soon" : "calm";
  const used = tone === "calm" ? SOON * share(createdAt, soonAt, now) : SOON + (1 - SOON) * share(soonAt, due, now);
  return { due, tone, used, minutesLeft: Math.ceil((due.getTime() - now.getTime()) / 60_000) };
}
