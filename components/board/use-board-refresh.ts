"use client";

import { useEffect, useState } from "react";
import { readBoard, ReadError } from "./board-reads";
import type { BoardStore } from "./board-store";

/** Whether what is shown is what is so. */
export type Freshness = "fresh" | "unreachable" | "signedOut";

const everyMs = 15_000;
const settleMs = 600;

/** Reads the board again every 15 s while it is seen, and at once when it comes back into sight. */
export function useBoardRefresh(store: BoardStore, filter: string, readAt: Date): Freshness {
  const [freshness, setFreshness] = useState<Freshness>("fresh");
  useEffect(() => {
    const stop = new AbortController();
    let reading = false;
    const refresh = async () => {
      if (reading || document.hidden || store.drag.get()) return;
      reading = true;
      const changes = store.changes();
      try {
        const snapshot = await readBoard(filter, store.board.get(), stop.signal);
        if (stop.signal.aborted) return;
        setFreshness("fresh");
        if (store.changes() === changes && !store.drag.get())
          store.dispatch({ type: "refreshed", snapshot, held: store.held() });
      } catch (error) {
        if (!stop.signal.aborted)
          setFreshness(error instanceof ReadError && error.failure === "signedOut" ? "signedOut" : "unreachable");
      } finally {
        reading = false;
      }
    };
    const again = () => void refresh();
    const timer = window.setInterval(again, everyMs);
    const options = { signal: stop.signal };
    document.addEventListener("visibilitychange", again, options);
    window.addEventListener("focus", again, options);
    window.addEventListener("online", again, options);
    // A page that comes back from the browser's history is as old as the visit.
    if (Date.now() - readAt.getTime() > everyMs) again();
    return () => {
      stop.abort();
      window.clearInterval(timer);
    };
  }, [store, filter, readAt]);
  useSettling(store);
  return freshness;
}

/** Once a held card is let go, what waited for it falls into order. */
function useSettling(store: BoardStore) {
  useEffect(() => {
    let timer = 0;
    const stop = new AbortController();
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!store.drag.get()) store.dispatch({ type: "released", held: store.held() });
      }, settleMs);
    };
    const options = { signal: stop.signal, passive: true };
    document.addEventListener("pointerout", later, options);
    document.addEventListener("focusout", later, options);
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [store]);
}
