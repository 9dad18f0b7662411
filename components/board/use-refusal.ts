"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast, type ToastAction } from "@/components/ui/toast-queue";
import type { ActionFailure } from "@/lib/platform/action";
import { fieldLabels, type ChangedField } from "@/lib/tickets/labels";
import type { TicketDetail } from "@/lib/tickets/rows";
import { readTicket } from "./board-reads";
import { announce, type BoardStore } from "./board-store";
import { useTicketWords } from "./ticket-words";

/** Who changed the ticket last, if another person did. */
function lastAuthor(ticket: TicketDetail, me: number): string | null {
  return ticket.events.findLast((event) => event.actor.kind === "user" && event.actor.id !== me)?.actor.name ?? null;
}

/** The tickets that a refusal names as blocking, as #12, #13; nothing where it says something else. */
function blockersIn({ code, details }: ActionFailure): string {
  const { blockedBy } = (details ?? {}) as { blockedBy?: unknown };
  return code === "conflict" && Array.isArray(blockedBy)
    ? blockedBy.map((number) => `#${String(number)}`).join(", ")
    : "";
}

function changedFields(error: ActionFailure): ChangedField[] {
  const details = error.details as { changed?: unknown } | null | undefined;
  return Array.isArray(details?.changed)
    ? details.changed.filter((field): field is ChangedField => String(field) in fieldLabels)
    : [];
}

/**
 * Takes a refused change back and says why; after a conflict, who changed what, with the card as it is now. A ticket that others
 * block is asked about: `despite` does it all the same.
 */
export function useRefusal(store: BoardStore, me: number) {
  const t = useTranslations("board.refused");
  const words = useTicketWords();
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
      const fresh = await readTicket(number).catch(() => null);
      dispatch({ type: "refused", number, ...(fresh || error.code === "not_found" ? { fresh } : {}) });
      if (!fresh || error.code === "not_found") {
        say(t("other", { number, message: error.message }));
        return;
      }
      const what = changedFields(error).map(words.field).join(", ") || "none";
      say(t("conflict", { number, name: lastAuthor(fresh, me) ?? "none", what }));
    },
    [me, store, t, words],
  );
}
