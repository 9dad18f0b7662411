"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { toast } from "@/components/ui/toast-queue";
import { answerOutcomeAction } from "@/lib/tickets/actions";
import type { RequesterMove } from "@/lib/tickets/status";

export type Outcome = {
  /** The move under way, until the page shows it. */
  busy: RequesterMove | null;
  /** Sends the requester's move and says it, or why not; gives whether it was taken. */
  answer: (move: RequesterMove) => Promise<boolean>;
};

/** The requester's own moves on a request: it is settled, it is not, or it is no longer needed. */
export function useOutcome(number: number): Outcome {
  const t = useTranslations("request.outcome");
  const router = useRouter();
  const [move, setMove] = useState<RequesterMove | null>(null);
  const [refreshing, startTransition] = useTransition();
  const [sending, setSending] = useState(false);

  const answer = async (next: RequesterMove) => {
    setMove(next);
    setSending(true);
    try {
      const result = await answerOutcomeAction({ number, move: next });
      toast(result.ok ? { message: t(`done.${next}`) } : { message: result.error.message, danger: true });
      startTransition(() => {
        router.refresh();
      });
      return result.ok;
    } catch {
      toast({ message: navigator.onLine ? t("failed") : t("offline"), danger: true });
      return false;
    } finally {
      setSending(false);
    }
  };
  return { answer, busy: sending || refreshing ? move : null };
}
