"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import { undoMergeAction } from "@/lib/relations/actions";
import { useRelationAct } from "./use-relation-act";

/** Gives the function that makes a merged ticket one of its own again, and says so. */
export function useUndoMerge(): (number: number) => Promise<void> {
  const t = useTranslations("ticketPage.relations");
  const act = useRelationAct();
  return async (number) => {
    const problem = await act(
      () => undoMergeAction({ number }),
      () => toast({ message: t("unmerged", { number: String(number) }) }),
    );
    if (problem) toast({ message: problem, danger: true });
  };
}
