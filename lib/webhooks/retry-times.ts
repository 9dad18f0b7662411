const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after each attempt the next one is made; the last of them repeats. */
const DELAYS_MS = [
  5_000,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  4 * HOUR_MS,
  6 * HOUR_MS,
];
/** Up to a fifth more or less, so that what failed together does not come back together. */
const JITTER = 0.2;

/** What is not taken within a day is given up. */
export const GIVEN_UP_MS = 24 * HOUR_MS;
/** Who takes nothing for so long is stopped. */
export const STOPPED_MS = 5 * 24 * HOUR_MS;

/** The milliseconds that a `Retry-After` header asks for, in seconds or as a date; 0 for none, or nonsense. */
export function retryAfterMs(header: string | null, at: Date): number {
  if (header === null) return 0;
  const asked = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - at.getTime();
  return Number.isFinite(asked) ? Math.max(0, asked) : 0;
}

type Tried = { attempts: number; since: Date; at: Date; askedMs: number };

/** When to try again after so many attempts: no sooner than was asked for; null where it is given up. `chance` is from 0 to 1. */
export function nextAttempt({ attempts, since, at, askedMs }: Tried, chance: number): Date | null {
  const usual = DELAYS_MS[Math.min(attempts, DELAYS_MS.length) - 1] ?? 0;
  const next = at.getTime() + Math.max(usual * (1 - JITTER + 2 * JITTER * chance), askedMs);
  return next > since.getTime() + GIVEN_UP_MS ? null : new Date(next);
}
