"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { HistoryTrust } from "@/lib/audit/rows";

const EVERY_MS = 1_000;
const TIMEOUT_MS = 10_000;

/** As the API carries it: moments are texts. */
export type ReadTrust = Omit<HistoryTrust, "check" | "anchors"> & {
  check: (Omit<NonNullable<HistoryTrust["check"]>, "startedAt" | "finishedAt"> & { finishedAt: string | null }) | null;
  anchors: { name: string; digest: string; at: string }[];
};

async function readTrust(): Promise<ReadTrust | null> {
  try {
    const answer = await fetch("/api/ui/audit/trust", { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.ok ? ((await answer.json()) as ReadTrust) : null;
  } catch {
    return null;
  }
}

export const isUnderWay = (trust: ReadTrust | null) =>
  trust?.check?.state === "waiting" || trust?.check?.state === "running";

/** What is known of the history's trust, read again each second while a check is under way; null until the first answer. */
export function useHistoryTrust(): { trust: ReadTrust | null; failed: boolean; readAgain: () => void } {
  const [trust, setTrust] = useState<ReadTrust | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  const take = useEffectEvent((read: ReadTrust | null) => {
    setFailed(read === null);
    if (read) setTrust(read);
  });
  const waits = isUnderWay(trust);
  useEffect(() => {
    let over = false;
    let timer = 0;
    const ask = async () => {
      const read = await readTrust();
      if (over) return;
      take(read);
      if (read === null || isUnderWay(read)) timer = window.setTimeout(() => void ask(), EVERY_MS);
    };
    void ask();
    return () => {
      over = true;
      window.clearTimeout(timer);
    };
  }, [asked, waits]);
  return { trust, failed, readAgain: () => setAsked((count) => count + 1) };
}
