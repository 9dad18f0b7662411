"use client";

import { useEffect, useState } from "react";
import { useObserved } from "@/components/board/observable";
import { readMatching, type Matching } from "./bulk-reads";
import { shareOf } from "./selection";
import { selection, shownList } from "./selection-store";

/**
 * All that the list's address matches, once everything shown is chosen and the list goes on beyond it; null where there is
 * nothing more to choose.
 */
export function useMatching(search: string | null): Matching | null {
  const list = useObserved(shownList, (value) => value);
  const share = useObserved(selection, (value) => shareOf(value, list.numbers));
  const asks = search !== null && share === "all" && !list.whole;
  const [answer, setAnswer] = useState<{ to: string; matching: Matching | null } | null>(null);
  useEffect(() => {
    if (!asks) return;
    const stop = new AbortController();
    void readMatching(search, stop.signal).then((matching) => {
      if (!stop.signal.aborted) setAnswer({ to: search, matching });
    });
    return () => stop.abort();
  }, [asks, search]);
  const matching = asks && answer?.to === search ? answer.matching : null;
  const rest = useObserved(selection, ({ chosen }) => matching?.numbers.some((number) => !chosen.has(number)) ?? false);
  return rest ? matching : null;
}
