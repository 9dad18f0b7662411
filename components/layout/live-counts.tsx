"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useLiveRefresh } from "@/components/live/use-live";
import type { QueueCounts } from "@/lib/tickets/rows";

const EVERY_MS = 60_000;

let counts: QueueCounts | null = null;
const listeners = new Set<() => void>();

function show(next: QueueCounts): void {
  counts = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

async function readCounts(): Promise<boolean> {
  try {
    const answer = await fetch("/api/ui/counts");
    if (answer.ok) show((await answer.json()) as QueueCounts);
  } catch {
    // No network: the last known counts stand until it is back.
  }
  return true;
}

/** Keeps the counts of the staff's views as they are; `drawn` are those that came with the page. */
export function LiveCounts({ drawn }: { drawn: QueueCounts }) {
  useEffect(() => {
    show(drawn);
  }, [drawn]);
  useLiveRefresh({
    concerns: (news) => news.counts === true,
    read: readCounts,
    everyMs: EVERY_MS,
    freshMs: EVERY_MS,
  });
  return null;
}

/** How many tickets one of the views holds now. */
export function LiveCount({ of, drawn }: { of: keyof QueueCounts; drawn: number }) {
  return useSyncExternalStore(
    subscribe,
    () => counts?.[of] ?? drawn,
    () => drawn,
  );
}
