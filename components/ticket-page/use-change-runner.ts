"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "@/components/ui/toast-queue";
import type { UndoableChange } from "./ticket-changes";
import type { ChangeOutcome, TicketStore } from "./ticket-store";

const TOAST = "ticket-change";

/** Says in words why a change was refused. */
export function useRefusalWords(): (outcome: Extract<ChangeOutcome, { ok: false }>) => string {
  const t = useTranslations();
  const format = useFormatter();
  return useCallback(
    ({ error, changed }) => {
      if (!error) return t("ticketPage.noAnswer");
      if (changed.length === 0) return error.issues[0]?.message ?? error.message;
      const fields = format.list(changed.map((field) => t(`tickets.field.${field}`)));
      return t("ticketPage.changedMeanwhile", { fields });
    },
    [t, format],
  );
}

/** Gives the function that makes a change, says it is done with a way back, and says why when it is refused. */
export function useChangeRunner(store: TicketStore): (change: UndoableChange, done: string) => void {
  const t = useTranslations("ticketPage");
  const refusal = useRefusalWords();
  return useCallback(
    (change, done) => {
      const attempt = async (attempted: UndoableChange, onDone: (version: number) => void) => {
        const outcome = await store.change(attempted);
        if (outcome.ok) onDone(outcome.version);
        else toast({ id: TOAST, message: refusal(outcome), danger: true });
      };
      void attempt(change, (version) => {
        const undo = () => {
          void attempt({ ...change.back(), undoes: version }, () => toast({ id: TOAST, message: t("undone") }));
        };
        toast({ id: TOAST, message: done, action: { label: t("undo"), kbd: "Ctrl Z", onPress: undo } });
      });
    },
    [store, t, refusal],
  );
}
