"use client";

import { useState } from "react";
import { useLiveRefresh } from "@/components/live/use-live";
import type { NotificationRow } from "@/lib/notifications/rows";

export type FeedLine = Omit<NotificationRow, "createdAt"> & { createdAt: string };

const POLL_MS = 30_000;

/** The unread count, as it is now. */
export function useUnreadCount(initial: number): [number, (count: number) => void] {
  const [count, setCount] = useState(initial);
  const read = async () => {
    try {
      const answer = await fetch("/api/ui/notifications/unread");
      if (answer.ok) setCount(((await answer.json()) as { unread: number }).unread);
    } catch {
      // No network: the last known count stands until it is back.
    }
    return true;
  };
  useLiveRefresh({ concerns: ({ notifications }) => notifications === true, read, everyMs: POLL_MS, freshMs: POLL_MS });
  return [count, setCount];
}

/** The newest notifications; null when they can't be had now. */
export async function fetchFeed(): Promise<FeedLine[] | null> {
  try {
    const answer = await fetch("/api/ui/notifications");
    return answer.ok ? ((await answer.json()) as { items: FeedLine[] }).items : null;
  } catch {
    return null;
  }
}
