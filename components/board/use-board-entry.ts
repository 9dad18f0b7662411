"use client";

import { useEffect } from "react";
import { boardSteps } from "./board-shortcuts";
import { columnStatuses } from "./board-state";
import { cardLinkId } from "./board-store";
import type { BoardTools } from "./board-tools";
import { cardsOf } from "./lanes";
import { pressedKey } from "@/components/ui/pressed-key";

const STEPS = new Set<string>(Object.values(boardSteps).flatMap(({ keys }) => keys));
const OPEN = "dialog[open],[popover]:popover-open,[role=dialog][data-open],[role=menu],[role=listbox]";

/** The card that was last in focus, where it is still there; else the first one of the board. */
function entranceOf({ store }: BoardTools): number | null {
  const last = store.lastFocused.get();
  if (last !== null && document.getElementById(cardLinkId(last))) return last;
  const folded = store.folded.get();
  return columnStatuses.flatMap((status) => cardsOf(store.board.get(), status, folded))[0] ?? null;
}

/** While nothing on the page has the focus, the keys that go from card to card lead to the board. */
export function useBoardEntry(tools: BoardTools): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target !== document.body || !STEPS.has(pressedKey(event)) || document.querySelector(OPEN)) return;
      const number = entranceOf(tools);
      if (number === null) return;
      event.preventDefault();
      tools.focusCard(number);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [tools]);
}
