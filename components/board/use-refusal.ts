"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast, type ToastAction } from "@/components/ui/toast-queue";
import type { ActionFailure } from "@/lib/platform/action";
import { announce, type BoardStore } from "./board-store";
import { blockersIn, conflictFacts } from "./conflict-facts";
import { useTicketWords } from "./ticket-words";

/**
 * Takes a refused change back and says why; after a conflict, who changed what, with the card as it is now. A ticket that others
 * block is asked about: `despite` does it all the same.
 */
export function useRefusal(store: BoardStore, me: number) {
  const t = useTranslations("board.refused");
  const words = useTicketWords();
  const { list } = useFormatter();
  return useCallback(
    async (number: number, error: ActionFailure | null, despite?: () => void) => {
      const { dispatch } = store;
      const say = (message: string, action?: ToastAction) => {
        toast({ message, danger: true, action });
        announce(store, message);
      };
      const blockers = error ? blockersIn(error) : "";
      if (blockers !== "" && despite) {
        dispatch({ type: "refused", number });
        say(t("blocked", { number, blockers }), { label: t("despite"), onPress: despite });
        return;
      }
      if (error?.code !== "conflict" && error?.code !== "not_found") {
        dispatch({ type: "refused", number });
        say(error ? t("other", { number, message: error.message }) : t("network", { number }));
        return;
      }
      const { fresh, author, fields } = await conflictFacts(number, error, me);
      dispatch({ type: "refused", number, ...(fresh || error.code === "not_found" ? { fresh } : {}) });
      if (!fresh || error.code === "not_found") {
        say(t("other", { number, message: error.message }));
        return;
      }
      const what = list(fields.map(words.field)) || "none";
      say(t("conflict", { number, name: author ?? "none", what }));
    },
    [list, me, store, t, words],
  );
}
