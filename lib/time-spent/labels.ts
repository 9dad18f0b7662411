/** An entry belongs to a day, and a day has so many minutes. */
export const MINUTES_MAX = 24 * 60;
/** A timer that runs longer was forgotten: its owner is asked how long it really was. */
export const FORGOTTEN_MS = 12 * 60 * 60_000;

const HOURS = String.raw`(?:h|hr|hrs|heures?|hours?)`;
const MINUTES = String.raw`(?:m|mn|min|mins|minutes?)`;
const forms: readonly [RegExp, (parts: readonly string[]) => number][] = [
  [new RegExp(String.raw`^(\d{1,4}) ?${MINUTES}?$`), ([minutes]) => Number(minutes)],
  [/^(\d{1,2}):([0-5]\d)$/, ([hours, minutes]) => Number(hours) * 60 + Number(minutes)],
  [
    new RegExp(String.raw`^(\d{1,2}) ?${HOURS}(?: ?([0-5]?\d) ?${MINUTES}?)?$`),
    ([hours, minutes = "0"]) => Number(hours) * 60 + Number(minutes),
  ],
  [
    new RegExp(String.raw`^(\d{0,2})[.,](\d{1,2}) ?${HOURS}?$`),
    ([whole, part]) => Number(`${whole ?? ""}.${part ?? ""}`) * 60,
  ],
];

/** How many minutes people mean by « 1h30 », « 90 min », « 1:30 » or « 1,5 h », a bare number being minutes; null where it is none from 1 minute to 24 h. */
export function parseDuration(text: string): number | null {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  for (const [form, read] of forms) {
    const found = form.exec(plain);
    if (!found) continue;
    const minutes = Math.round(read(found.slice(1)));
    return minutes >= 1 && minutes <= MINUTES_MAX ? minutes : null;
  }
  return null;
}

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
