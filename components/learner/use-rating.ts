"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/ui/toast-queue";
import { rateTicketAction } from "@/lib/satisfaction/actions";
import type { Score } from "@/lib/satisfaction/labels";

export type Said = { score: Score | null; line: string };

/** What the requester says of how it went: shown at once, taken back with words when it was not kept. */
export function useRating(number: number, said: Said) {
  const t = useTranslations("request.rating");
  const [shown, setShown] = useState(said);
  const [busy, setBusy] = useState(false);
  const rate = async (next: { score: Score; line?: string }) => {
    const before = shown;
    setShown({ ...before, ...next, line: next.line?.trim() ?? before.line });
    setBusy(true);
    try {
      const answer = await rateTicketAction({ number, ...next });
      if (answer.ok) return;
      setShown(before);
      toast({ message: answer.error.issues[0]?.message ?? answer.error.message, danger: true });
    } catch {
      setShown(before);
      toast({ message: navigator.onLine ? t("failed") : t("offline"), danger: true });
    } finally {
      setBusy(false);
    }
  };
  return { shown, busy, rate };
}
