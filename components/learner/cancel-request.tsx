"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LearnerDialog } from "./learner-dialog";
import { useOutcome } from "./use-outcome";

type Props = { number: number; onClose: () => void };

/** Asks once before a request is cancelled: only staff could open it again. */
export function CancelRequest({ number, onClose }: Props) {
  const t = useTranslations("request.cancel");
  const { answer, busy } = useOutcome(number);
  const cancel = async () => {
    if (await answer("cancel")) onClose();
  };
  return (
    <LearnerDialog title={t("title")} onClose={onClose}>
      <p className="text-ink-2">{t("text")}</p>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button size="lg" onClick={onClose}>
          {t("keep")}
        </Button>
        <Button size="lg" variant="danger" busy={busy === "cancel"} onClick={() => void cancel()}>
          {t("confirm")}
        </Button>
      </div>
    </LearnerDialog>
  );
}
