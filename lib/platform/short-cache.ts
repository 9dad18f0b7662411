import { now } from "./clock";
import { processState } from "./process-state";

type Cached = { at: number; value: Promise<unknown> };

const CACHE_MS = 2_000;
const MOST_NAMES = 2_000;
const shortCache = () => processState("short-cache", () => new Map<string, Cached>());

/** The value of a name, read at most every 2 s and by one caller at a time. What differs by person has the person in its name. */
export function cached<T>(name: string, read: () => Promise<T>): Promise<T> {
  const at = now().getTime();
  const known = shortCache().get(name);
  if (known && at - known.at < CACHE_MS) return known.value as Promise<T>;
  if (shortCache().size > MOST_NAMES) shortCache().clear();
  const value = read();
  shortCache().set(name, { at, value });
  value.catch(() => shortCache().delete(name));
  return value;
}

/** Forgets all of it: something it holds has changed. */
export function forgetShortCache(): void {
  shortCache().clear();
}
