"use client";

import { useCallback, useSyncExternalStore } from "react";

const PREFIX = "files:";
const listeners = new Map<string, Set<() => void>>();
const counts = new Map<string, number>();

/** How many files wait at a place: a message that is written, or one on its way. Known without what sends them. */
export function filesAt(place: string): number {
  const known = counts.get(place);
  if (known !== undefined) return known;
  let count = 0;
  try {
    count = Number(localStorage.getItem(PREFIX + place) ?? "0") || 0;
  } catch {
    // A forbidden storage: files live as long as the page.
  }
  counts.set(place, count);
  return count;
}

/** Notes how many files wait at a place. */
export function noteFiles(place: string, count: number) {
  counts.set(place, count);
  try {
    if (count === 0) localStorage.removeItem(PREFIX + place);
    else localStorage.setItem(PREFIX + place, String(count));
  } catch {
    // As above.
  }
  for (const listener of listeners.get(place) ?? []) listener();
}

const NONE: readonly string[] = [];
const refused = new Map<string, readonly string[]>();

/** The names of a place's files that can't leave. */
export const refusedAt = (place: string): readonly string[] => refused.get(place) ?? NONE;

/** Notes which files of a place can't leave. */
export function noteRefused(place: string, names: readonly string[]) {
  if (names.join("/") === refusedAt(place).join("/")) return;
  refused.set(place, names);
  for (const listener of listeners.get(place) ?? []) listener();
}

function useAt<T>(place: string, read: (place: string) => T, before: () => T): T {
  const watch = useCallback(
    (listener: () => void) => {
      const all = listeners.get(place) ?? new Set();
      listeners.set(place, all.add(listener));
      return () => {
        all.delete(listener);
      };
    },
    [place],
  );
  const snapshot = useCallback(() => read(place), [place, read]);
  return useSyncExternalStore(watch, snapshot, before);
}

const zero = () => 0;
const nothing = () => NONE;

/** How many files wait at a place, now. */
export const useFilesAt = (place: string): number => useAt(place, filesAt, zero);

/** The names of a place's files that can't leave, now. */
export const useRefusedAt = (place: string): readonly string[] => useAt(place, refusedAt, nothing);

/** Why the files of a message do not arrive: the reader is signed out, one of them is refused, or this device has lost them. */
export class FilesTrouble extends Error {
  constructor(readonly reason: string) {
    super("files can't arrive");
  }
}
