"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readColumn } from "./board-reads";
import type { ColumnStatus } from "./board-state";
import type { BoardStore } from "./board-store";

/** Loads a column's next cards, by the button or, with `auto`, when its end scrolls into sight. */
export function useMoreCards(
  store: BoardStore,
  status: ColumnStatus,
  filter: string,
  cursor: string | null,
  auto: boolean,
) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const sentinel = useRef<HTMLDivElement>(null);
  const load = useCallback(() => {
    if (cursor === null || busy) return;
    setBusy(true);
    setFailed(false);
    readColumn(status, cursor, filter)
      .then(({ items, nextCursor }) => store.dispatch({ type: "continued", status, cards: items, nextCursor }))
      .catch(() => setFailed(true))
      .finally(() => setBusy(false));
  }, [busy, cursor, filter, status, store]);
  useEffect(() => {
    if (!sentinel.current || failed || !auto) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) load();
    });
    observer.observe(sentinel.current);
    return () => observer.disconnect();
  }, [auto, failed, load]);
  return { load, busy, failed, sentinel };
}
