import { now } from "./clock";
import { processState } from "./process-state";
import { rateLimited } from "./rate-limit";

/** How many failures a key may have within a quarter of an hour before it must wait, longer after each further one. */
export type FailureLimit = { name: string; failures: number };
export type Gate = { limit: FailureLimit; key: string };

type Count = { failures: number; underWay: number; blockedUntil: number; forgottenAt: number; waiting: (() => void)[] };

const MEMORY_MS = 15 * 60_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
const MAX_WAITING = 300;
const SWEEP_ABOVE = 20_000;

const counts = () => processState("attempts", () => new Map<string, Count>());

function sweep(all: Map<string, Count>, at: number): void {
  if (all.size < SWEEP_ABOVE) return;
  for (const [key, count] of all) if (count.underWay === 0 && count.forgottenAt <= at) all.delete(key);
}

function countOf({ limit, key }: Gate): Count {
  const all = counts();
  const at = now().getTime();
  const name = `${limit.name}:${key}`;
  let count = all.get(name);
  if (!count) {
    sweep(all, at);
    count = { failures: 0, underWay: 0, blockedUntil: 0, forgottenAt: at + MEMORY_MS, waiting: [] };
    all.set(name, count);
  }
  if (count.forgottenAt <= at) Object.assign(count, { failures: 0, blockedUntil: 0, forgottenAt: at + MEMORY_MS });
  return count;
}

/** How many attempts may be under way at once: never more than would be allowed if all of them failed. */
const room = ({ limit }: Gate, count: Count) => Math.max(1, limit.failures - count.failures);

async function enter(gate: Gate): Promise<void> {
  for (;;) {
    const count = countOf(gate);
    const waitMs = count.blockedUntil - now().getTime();
    if (waitMs > 0) throw rateLimited(waitMs / 1000);
    if (count.underWay < room(gate, count)) {
      count.underWay += 1;
      return;
    }
    if (count.waiting.length >= MAX_WAITING) throw rateLimited(FIRST_WAIT_MS / 1000);
    await new Promise<void>((resolve) => count.waiting.push(resolve));
  }
}

function leave(gate: Gate): void {
  const count = countOf(gate);
  count.underWay -= 1;
  // All are woken: each looks again, and what doesn't fit waits on or is refused.
  for (const wake of count.waiting.splice(0)) wake();
}

function noteFailure(gate: Gate): void {
  const count = countOf(gate);
  const at = now().getTime();
  count.failures += 1;
  const excess = count.failures - gate.limit.failures;
  if (excess < 0) return;
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** Math.min(excess, 10), LONGEST_WAIT_MS);
  count.blockedUntil = at + waitMs;
  count.forgottenAt = count.blockedUntil + MEMORY_MS;
}

/**
 * Makes one attempt under all gates: only failures count, and as many may run at once as could fail. A thrown error is no
 * failure. Throws rate_limited, with the seconds to wait, while a gate is closed.
 */
export async function attempt<T>(
  gates: readonly Gate[],
  work: () => Promise<{ succeeded: boolean; value: T }>,
): Promise<T> {
  const entered: Gate[] = [];
  try {
    for (const gate of gates) {
      await enter(gate);
      entered.push(gate);
    }
    const { succeeded, value } = await work();
    if (!succeeded) gates.forEach(noteFailure);
    return value;
  } finally {
    entered.forEach(leave);
  }
}

/** Forgets a key's failures, because whoever holds it proved themselves. */
export function forgetFailures(gate: Gate): void {
  const count = countOf(gate);
  count.failures = 0;
  count.blockedUntil = 0;
}
