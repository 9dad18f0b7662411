const FIRST_MS = 500;
const MOST_MS = 30_000;

/**
 * How long to wait before trying again for the nth time, from 0: twice as long each time up to 30 s, anywhere in its upper
 * half, so that the browsers of a centre don't come back all at once.
 */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return Math.round(whole / 2 + (random() * whole) / 2);
}
