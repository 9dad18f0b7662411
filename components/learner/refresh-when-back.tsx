"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const WHILE_LOOKING_MS = 60_000;
const AWAY_MS = 5_000;

/** Reads the page again each minute while someone looks at it, when they come back to it and when the network is back. */
export function RefreshWhenBack() {
  const router = useRouter();
  useEffect(() => {
    let readAt = Date.now();
    const refresh = () => {
      if (document.visibilityState !== "visible" || !navigator.onLine) return;
      readAt = Date.now();
      router.refresh();
    };
    const onBack = () => {
      if (Date.now() - readAt > AWAY_MS) refresh();
    };
    const timer = setInterval(refresh, WHILE_LOOKING_MS);
    document.addEventListener("visibilitychange", onBack);
    addEventListener("online", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onBack);
      removeEventListener("online", refresh);
    };
  }, [router]);
  return null;
}
