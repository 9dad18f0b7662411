"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { announce, type BoardStore, type Slot } from "./board-store";
import { cellOf, slotAfter, type Step } from "./lanes";
import { placeCard, slotOf, usualPlace } from "./place-acts";
import { useTicketWords } from "./ticket-words";
import type { Perform } from "./use-ticket-acts";

/** Ways to place a card among those of its cell. */
export type CardPlaces = {
  between: (number: number, slot: Slot) => void;
  /** One up, one down, or over all others. */
  step: (number: number, step: Step) => void;
  usual: (number: number) => void;
};

/** Places cards in their column, for everybody. */
export function useCardPlaces(store: BoardStore, perform: Perform): CardPlaces {
  const t = useTranslations("board.place");
  const words = useTicketWords();
  return useMemo(() => {
    const between = (number: number, slot: Slot) => {
      const board = store.board.get();
      const cell = cellOf(board, number);
      if (!cell || !board.tickets.get(number)?.can.place) return;
      const others = cell.numbers.filter((other) => other !== number);
      const index = slot.under === null ? 0 : others.indexOf(slot.under) + 1;
      const status = words.status(cell.status);
      const said = t("said", { number, index: index + 1, count: cell.count, status });
      perform(placeCard(board, number, slot), said);
    };
    const step: CardPlaces["step"] = (number, to) => {
      const board = store.board.get();
      const cell = cellOf(board, number);
      if (!cell || !board.tickets.get(number)?.can.place) return;
      if (cell.status === "resolved") {
        announce(store, t("ordered"));
        return;
      }
      const slot = slotAfter(cell.numbers, cell.numbers.indexOf(number), to);
      if (slot) between(number, slot);
      else announce(store, t(to === "down" ? "last" : "first", { number }));
    };
    const usual = (number: number) => {
      const board = store.board.get();
      const cell = cellOf(board, number);
      if (!cell || !board.tickets.get(number)?.staff?.board.placed) return;
      const said = t("saidUsual", { number, status: words.status(cell.status) });
      perform(usualPlace(number, slotOf(board, number)), said);
    };
    return { between, step, usual };
  }, [perform, store, t, words]);
}
