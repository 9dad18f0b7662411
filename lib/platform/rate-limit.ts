import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "./errors";
import { processState } from "./process-state";

export type RateLimit = { name: string; points: number; durationS: number };

const limiterOf = (limit: RateLimit) =>
  processState(
    `rate-limit:${limit.name}`,
    () => new RateLimiterMemory({ keyPrefix: limit.name, points: limit.points, duration: limit.durationS }),
  );

/** The error for somebody who must wait; the wait is in seconds. */
export function rateLimited(retryAfterS: number): AppError {
  const wait = Math.max(1, Math.ceil(retryAfterS));
  return new AppError("rate_limited", {
    key: "errors.rateLimited",
    params: { minutes: Math.ceil(wait / 60) },
    retryAfterS: wait,
  });
}

/** Takes one point of a key's allowance, in memory; throws rate_limited when none is left. */
export async function consume(limit: RateLimit, key: string): Promise<void> {
  try {
    await limiterOf(limit).consume(key);
  } catch (outcome) {
    if (outcome instanceof RateLimiterRes) throw rateLimited(outcome.msBeforeNext / 1000);
    throw outcome;
  }
}
