import { processState } from "./process-state";

type Cached = { at: number; value: Promise<unknown> };

/** What is read at most every 2 s, by name. */
export const shortCache = () => processState("short-cache", () => new Map<string, Cached>());

/** Forgets all of it: something it counts has changed. */
export function forgetShortCache(): void {
  shortCache().clear();
}
