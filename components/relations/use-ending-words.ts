"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "@/components/ui/toast-queue";
import type { StatusChanged } from "@/lib/tickets/commands/change-status";

type Children = NonNullable<StatusChanged["children"]>;

/** Says which children a ticket was resolved with, and names those that were left with why. */
export function useEndingWords(): (number: number, children: Children) => void {
  const t = useTranslations("ticketPage.blocked");
  const format = useFormatter();
  return useCallback(
    (number, { resolved, refused }) => {
      if (refused.length === 0) {
        toast({ message: t("done", { number: String(number), count: resolved.length }) });
        return;
      }
      const named = refused.map((one) => t(`because.${one.because}`, { number: String(one.number) }));
      toast({ message: t("refused", { number: String(number), refused: format.list(named) }), danger: true });
    },
    [t, format],
  );
}
