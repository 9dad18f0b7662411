"use client";

import { useEffect, useEffectEvent, type RefObject } from "react";
import type { BoardStore } from "@/components/board/board-store";

/**
 * Ctrl or ⌘ Z takes back the last bulk change while no card was changed after it; otherwise the board takes back that card's.
 * `changesThen` is how many changes the board had counted when it was over.
 */
export function useBulkUndoKey(store: BoardStore, changesThen: RefObject<number>, undoLast: () => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "z" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
    if (store.changes() !== changesThen.current || !undoLast()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => hear(event);
    // Children's effects run first, so this one is asked before the board's own.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
