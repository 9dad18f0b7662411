"use client";

import { useEffect, useRef, useState } from "react";
import { useLiveRefresh } from "@/components/live/use-live";
import type { ChangeKind, LiveChanges } from "@/lib/live/changes";
import { readBoard, ReadError } from "./board-reads";
import type { BoardStore } from "./board-store";
import { glide } from "./glide";

/** Whether what is shown is what is so. */
export type Freshness = "fresh" | "unreachable" | "signedOut";

const everyMs = 15_000;
const settleMs = 600;

/** Reads the board again when something on it changed, and while no news come every 15 s. */
export function useBoardRefresh(store: BoardStore, filter: string, drawnAt: Date): Freshness {
  const [freshness, setFreshness] = useState<Freshness>("fresh");
  const gone = useRef(new AbortController());
  useEffect(() => {
    const leaving = new AbortController();
    gone.current = leaving;
    // A stream that lost its network is silent for a while before it counts as broken.
    addEventListener("offline", () => setFreshness("unreachable"), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  const read = async () => {
    const { signal } = gone.current;
    const changes = store.changes();
    if (store.drag.get()) return false;
    try {
      const snapshot = await readBoard(filter, store.board.get(), signal);
      if (signal.aborted) return true;
      setFreshness("fresh");
      if (store.changes() !== changes || store.drag.get()) return false;
      glide(() => store.dispatch({ type: "refreshed", snapshot, held: store.held() }));
    } catch (error) {
      if (!signal.aborted)
        setFreshness(error instanceof ReadError && error.failure === "signedOut" ? "signedOut" : "unreachable");
    }
    return true;
  };
  useLiveRefresh({ concerns: (news) => concerns(store, news), read, everyMs, drawnAt });
  useSettling(store);
  return freshness;
}

/** Words on a ticket that isn't on the board change nothing on it; anything else may bring a ticket there. */
function concerns(store: BoardStore, { tickets = {}, counts }: LiveChanges): boolean {
  const { tickets: shown } = store.board.get();
  const words = new Set<ChangeKind>(["reply", "note"]);
  return (
    counts === true ||
    Object.entries(tickets).some(
      ([number, kinds]) => shown.has(Number(number)) || kinds.some((kind) => !words.has(kind)),
    )
  );
}

/** Once a held card is let go, what waited for it falls into order. */
function useSettling(store: BoardStore) {
  useEffect(() => {
    let timer = 0;
    const stop = new AbortController();
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!store.drag.get()) glide(() => store.dispatch({ type: "released", held: store.held() }));
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
