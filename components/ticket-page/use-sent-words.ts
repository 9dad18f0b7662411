"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "@/components/ui/toast-queue";
import type { TicketDetail } from "@/lib/tickets/rows";
import type { Outgoing } from "./outgoing-store";
import { changeSeveral } from "./several-changes";
import { changeStatus } from "./ticket-changes";
import { useTicketPage } from "./ticket-context";

/** Gives the function that says a message was sent, with a way back for what it changed beside the conversation. */
export function useSentWords(): (message: Outgoing, before: TicketDetail) => void {
  const t = useTranslations("ticketPage");
  const { ticket, store, run } = useTicketPage();
  const { number } = ticket;
  return useCallback(
    ({ kind, resolve, also }, before) => {
      if (resolve) {
        const reopen = () => {
          run(changeStatus(store.snapshot().ticket, before.status, before.waitingFor), t("done.reopened", { number }));
        };
        toast({ message: t("outgoing.resolved", { number }), action: { label: t("reopen"), onPress: reopen } });
      } else if (also && also.changes.length > 0) {
        // The reply alone takes a new ticket up.
        const { back } = changeSeveral(before.status === "new" ? { ...before, status: "in_progress" } : before, also);
        const undo = () => {
          run(back(), t("undone"));
        };
        toast({ message: t("outgoing.sentWith"), action: { label: t("outgoing.undoChanges"), onPress: undo } });
      } else {
        toast({ message: t(kind === "note" ? "outgoing.noted" : "outgoing.sent") });
      }
    },
    [store, number, run, t],
  );
}
