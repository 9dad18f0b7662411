"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { TimelineFilter } from "./timeline-entries";

const KEPT = "timeline-filter";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function kept(): TimelineFilter {
  try {
    return localStorage.getItem(KEPT) === "conversation" ? "conversation" : "all";
  } catch {
    return "all";
  }
}

/** Whether all that happened is shown, or what was said only: as the reader last chose on this device. */
export function useTimelineFilter(): [TimelineFilter, (filter: TimelineFilter) => void] {
  const filter = useSyncExternalStore<TimelineFilter>(subscribe, kept, () => "all");
  const choose = useCallback((next: TimelineFilter) => {
    try {
      localStorage.setItem(KEPT, next);
    } catch {
      // Without a store it is forgotten.
    }
    for (const listener of listeners) listener();
  }, []);
  return [filter, choose];
}
