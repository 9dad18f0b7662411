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

const none = () => 0;

/** How many files wait at a place, now. */
export function useFilesAt(place: string): number {
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
  const snapshot = useCallback(() => filesAt(place), [place]);
  return useSyncExternalStore(watch, snapshot, none);
}

/** Why the files of a message do not arrive: the reader is signed out, or the server's own sentence. */
export class FilesTrouble extends Error {
  constructor(readonly reason: string) {
    super("files can't arrive");
  }
}
