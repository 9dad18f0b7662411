import { processState } from "./process-state";

type Clock = { now: () => Date };
const clock = () => processState<Clock>("clock", () => ({ now: () => new Date() }));

/** The current time, in UTC with milliseconds. */
export function now(): Date {
  return clock().now();
}

/** Replaces the clock for tests; without an argument the system's clock is back. */
export function setClock(read: () => Date = () => new Date()): void {
  clock().now = read;
}
