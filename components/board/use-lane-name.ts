"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { TicketRow } from "@/lib/tickets/rows";
import { priorities } from "@/lib/tickets/schema";
import type { LaneState } from "./board-state";
import { useBoardTools } from "./board-tools";
import { laneOf, NO_LANE } from "./lanes";

/** What a lane is called: « Réseau », « Non affecté », « Haute ». */
export function useLaneName(): (lanes: Pick<LaneState, "by" | "names">, key: string) => string {
  const t = useTranslations();
  return useCallback(
    ({ by, names }, key) => {
      const priority = by === "priority" ? priorities.find((one) => one === key) : undefined;
      if (priority) return t(`tickets.priority.${priority}`);
      if (key === NO_LANE) return t(by === "team" ? "board.lanes.noTeam" : "board.lanes.nobody");
      return names.get(key) || t("board.lanes.unknown");
    },
    [t],
  );
}

/** What dropping a card in a lane does, with what dropping it on the status does; null when it does nothing. */
export function useLaneWords(): (ticket: TicketRow, lane: string | null, where: string | null) => string | null {
  const { store } = useBoardTools();
  const t = useTranslations("board.lanes");
  const name = useLaneName();
  return (ticket, lane, where) => {
    const { lanes } = store.board.get();
    if (!lanes || lane === null || laneOf(ticket, lanes.by) === lane) return where;
    return where === null ? name(lanes, lane) : t("toLane", { where, lane: name(lanes, lane) });
  };
}
