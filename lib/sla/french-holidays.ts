import { dayNumber } from "./local-time";

/** Easter Sunday of a year (Gregorian computus by Meeus, Jones and Butcher), as a day number. */
export function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const FIXED: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;

const years = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  const known = years.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const fixed = FIXED.map(([month, day]) => dayNumber(year, month, day));
  const made = new Set([...fixed, easter + EASTER_MONDAY, easter + ASCENSION, easter + WHIT_MONDAY]);
  years.set(year, made);
  return made;
}

/** True on the eleven public holidays of metropolitan France (article L3133-1 of the Code du travail); `day` is a day number. */
export function isFrenchHoliday(day: number): boolean {
  return holidaysOf(new Date(day * 86_400_000).getUTCFullYear()).has(day);
}
