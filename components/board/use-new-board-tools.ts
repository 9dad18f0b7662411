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
    const stillWanted = () => {
      // Keys come faster than frames on a busy machine: the card that was left must not take the focus back.
      if (store.lastFocused.get() === number) focus();
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
