"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-queue";
import { answerOutcomeAction } from "@/lib/tickets/actions";
import type { TicketCan } from "@/lib/tickets/policy";
import type { RequesterMove } from "@/lib/tickets/status";

/** Sends a requester's move, and says it or why not; `busy` names the move under way. */
export function useOutcome(number: number) {
  const t = useTranslations("request.outcome");
  const router = useRouter();
  const [busy, setBusy] = useState<RequesterMove | null>(null);
  const [refreshing, startTransition] = useTransition();
  const answer = async (move: RequesterMove) => {
    setBusy(move);
    try {
      const result = await answerOutcomeAction({ number, move });
      toast(result.ok ? { message: t(`done.${move}`) } : { message: result.error.message, danger: true });
      startTransition(() => {
        router.refresh();
      });
    } catch {
      toast({ message: t("failed"), danger: true });
    }
    setBusy(null);
  };
  return { answer, busy, refreshing };
}

type Props = { number: number; can: Pick<TicketCan, "confirm" | "reopen"> };

/** « C’est bon pour vous ? »: yes closes it, no wakes it. */
export function OutcomeButtons({ number, can }: Props) {
  const t = useTranslations("request.outcome");
  const { answer, busy } = useOutcome(number);
  return (
    <div className="flex gap-2">
      {can.confirm ? (
        <Button
          size="lg"
          variant="soft"
          className="flex-1"
          busy={busy === "confirm"}
          onClick={() => void answer("confirm")}
        >
          {t("confirm")}
        </Button>
      ) : null}
      {can.reopen ? (
        <Button size="lg" className="flex-1" busy={busy === "reopen"} onClick={() => void answer("reopen")}>
          {t("reopen")}
        </Button>
      ) : null}
    </div>
  );
}
