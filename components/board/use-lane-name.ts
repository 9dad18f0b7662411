"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { priorities } from "@/lib/tickets/schema";
import type { LaneState } from "./board-state";
import { NO_LANE } from "./lanes";

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
