"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { TicketRow } from "@/lib/tickets/rows";
import type { Drag } from "./board-store";
import { useBoardTools } from "./board-tools";
import { laneOf } from "./lanes";
import { useTicketWords } from "./ticket-words";
import { dropWords } from "./use-board-moves";
import { useLaneName } from "./use-lane-name";

/** What dropping a card where it is now does, in a few words; null when it does nothing. */
export function useDropWords(): (ticket: TicketRow, drag: Drag | null) => string | null {
  const { store } = useBoardTools();
  const t = useTranslations("board");
  const words = useTicketWords();
  const nameOf = useLaneName();
  return useCallback(
    (ticket, drag) => {
      if (!drag) return null;
      if (drag.slot) return t("place.here");
      const where = drag.over && drag.over !== ticket.status ? dropWords(ticket, drag.over, t, words) : null;
      const { lanes } = store.board.get();
      if (!lanes || drag.lane === null || laneOf(ticket, lanes.by) === drag.lane) return where;
      const lane = nameOf(lanes, drag.lane);
      return where === null ? lane : t("lanes.toLane", { where, lane });
    },
    [nameOf, store, t, words],
  );
}
