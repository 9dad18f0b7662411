"use client";

import { Undo2 } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-queue";
import { retractCommentAction } from "@/lib/tickets/actions";
import { RETRACTABLE_MS } from "@/lib/tickets/message-times";
import type { SentReply } from "./use-replies";

type Props = {
  message: SentReply;
  number: number;
  /** Puts its text back where it was written. */
  onBack: (message: SentReply) => void;
  onOver: () => void;
};

/** A little less than a message may be taken back, for the way to the server. */
const SHOWN_MS = RETRACTABLE_MS - 500;

/** « Annuler », while a reply that left may still be taken back. */
export function TakeBack({ message, number, onBack, onOver }: Props) {
  const t = useTranslations("request.reply");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const over = useEffectEvent(onOver);
  useEffect(() => {
    const timer = setTimeout(() => {
      over();
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  const takeBack = async () => {
    setBusy(true);
    try {
      const answer = await retractCommentAction({ number, commentId: message.commentId }, `back-${message.key}`);
      if (answer.ok) onBack(message);
      else toast({ message: answer.error.message, danger: true });
      router.refresh();
      onOver();
    } catch {
      setBusy(false);
      toast({ message: t(navigator.onLine ? "why.unanswered" : "why.offline"), danger: true });
    }
  };
  return (
    <div role="status" className="flex items-center justify-end gap-2 text-sm text-ink-3">
      {t("sent")}
      <Button
        size="lg"
        variant="quiet"
        busy={busy}
        icon={<Undo2 size={16} aria-hidden />}
        onClick={() => void takeBack()}
      >
        {t("takeBack")}
      </Button>
    </div>
  );
}
