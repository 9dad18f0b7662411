"use client";

import { useMemo, useState } from "react";
import type { PersonRef } from "@/lib/tickets/rows";
import type { BoardSnapshot } from "./board-state";
import { cardLinkId, openBoardStore, type BoardStore } from "./board-store";
import type { Assignable, BoardTools } from "./board-tools";
import { useBoardMoves } from "./use-board-moves";
import { useCardPlaces } from "./use-card-places";
import { useTicketActs } from "./use-ticket-acts";

/** Puts focus on a card, also one that has just changed its column and is drawn a moment later. */
function focusCardOf(store: BoardStore) {
  return (number: number) => {
    store.lastFocused.set(number);
    const focus = () => document.getElementById(cardLinkId(number))?.focus();
    const drawn = new AbortController();
    let acted = false;
    const notice = () => {
      acted = true;
    };
    for (const event of ["keydown", "pointerdown"] as const)
      window.addEventListener(event, notice, { capture: true, signal: drawn.signal });
    const stillWanted = () => {
      drawn.abort();
      // Keys come faster than frames on a busy machine: what they led to since must not lose the focus again.
      const nowhere = document.activeElement === document.body;
      if (store.lastFocused.get() === number && (nowhere || !acted)) focus();
    };
    focus();
    window.requestAnimationFrame(() => window.requestAnimationFrame(stillWanted));
  };
}

/** What the parts of one board share; made once, from the server's first answer. */
export function useNewBoardTools(
  snapshot: BoardSnapshot,
  me: PersonRef,
  assignable: readonly Assignable[],
  openPeek: (number: number) => void,
): BoardTools {
  const [store] = useState(() => openBoardStore(snapshot, me));
  const perform = useTicketActs(store, me.id);
  const { move, take } = useBoardMoves(store, me, perform);
  const place = useCardPlaces(store, perform);
  return useMemo(
    () => ({ store, me, assignable, perform, move, take, place, openPeek, focusCard: focusCardOf(store) }),
    [assignable, me, move, openPeek, perform, place, store, take],
  );
}
