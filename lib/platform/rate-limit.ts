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

export type Taken = { remaining: number; resetS: number; refusal: AppError | null };

/** Takes one point of a key's allowance, in memory; says what is left until it is whole again. */
export async function take(limit: RateLimit, key: string): Promise<Taken> {
  const limiter = limiterOf(limit);
  const said = ({ remainingPoints, msBeforeNext }: RateLimiterRes) => ({
    remaining: Math.max(0, remainingPoints),
    resetS: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  });
  try {
    return { ...said(await limiter.consume(key)), refusal: null };
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome;
    return { ...said(outcome), refusal: rateLimited(outcome.msBeforeNext / 1000) };
  }
}

/** Takes one point of a key's allowance, in memory; throws rate_limited when none is left. */
export async function consume(limit: RateLimit, key: string): Promise<void> {
  const { refusal } = await take(limit, key);
  if (refusal) throw refusal;
}
