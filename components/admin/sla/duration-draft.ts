import { spokenDuration } from "@/lib/sla/labels";

export const durationUnits = ["days", "hours", "minutes"] as const;
export type DurationUnit = (typeof durationUnits)[number];
/** A duration as it is typed. */
export type DurationDraft = { amount: string; unit: DurationUnit };

/** A stored duration as its field shows it; none is an empty field. */
export function toDraft(minutes: number | null, perDay: number): DurationDraft {
  if (minutes === null) return { amount: "", unit: "hours" };
  const said = spokenDuration(minutes, perDay);
  if (said.unit === "days") return { amount: String(said.days), unit: "days" };
  if (said.unit === "hours" && said.minutes === 0) return { amount: String(said.hours), unit: "hours" };
  return { amount: String(minutes), unit: "minutes" };
}

/** The minutes of open time that were typed: null for an empty field, 0 for what is no number, which is then refused. */
export function toMinutes({ amount, unit }: DurationDraft, perDay: number): number | null {
  const text = amount.trim().replace(",", ".");
  if (text === "") return null;
  const factor = { days: perDay, hours: 60, minutes: 1 }[unit];
  const minutes = Math.round(Number(text) * factor);
  return Number.isFinite(minutes) && minutes > 0 ? minutes : 0;
}
