const SPACE = "\u202f";

/** A length of time as both languages write it: « 45 min », « 1 h 30 ». */
export function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${String(rest)}${SPACE}min`;
  return rest === 0 ? `${String(hours)}${SPACE}h` : `${String(hours)}${SPACE}h${SPACE}${String(rest).padStart(2, "0")}`;
}

/** How many minutes a timer counts: a begun one is one. */
export function minutesSince(startedAt: Date, now: Date): number {
  return Math.max(1, Math.round((now.getTime() - startedAt.getTime()) / 60_000));
}
