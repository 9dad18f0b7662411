"use client";

import { useEffect, useState } from "react";
import type { NotificationRow } from "@/lib/notifications/rows";

export type FeedLine = Omit<NotificationRow, "createdAt"> & { createdAt: string };

const POLL_MS = 30_000;

/** The unread count, asked again while the page is looked at. */
export function useUnreadCount(initial: number): [number, (count: number) => void] {
  const [count, setCount] = useState(initial);
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const answer = await fetch("/api/ui/notifications/unread");
        if (answer.ok) setCount(((await answer.json()) as { unread: number }).unread);
      } catch {
        // No network: the last known count stands until it is back.
      }
    };
    const timer = setInterval(() => void ask(), POLL_MS);
    const onVisible = () => void ask();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, []);
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
