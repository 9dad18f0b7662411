"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { toast } from "@/components/ui/toast-queue";
import { removeFollowerAction } from "@/lib/tickets/actions";
import { LearnerDialog } from "./learner-dialog";
import { useDialogSend } from "./use-dialog-send";

type Props = { number: number; viewerId: number; onClose: () => void };

/** Asks once before somebody stops following: they will not see the request any more. */
export function Unfollow({ number, viewerId, onClose }: Props) {
  const t = useTranslations("request.unfollow");
  const { busy, problem, send } = useDialogSend();
  const unfollow = () =>
    send(
      () => removeFollowerAction({ number, userId: viewerId }),
      () => {
        toast({ message: t("done") });
        // The page is not theirs to see any more: what it is left for is read anew.
        window.location.assign("/tickets");
      },
    );
  return (
    <LearnerDialog title={t("title")} onClose={onClose}>
      <p className="text-ink-2">{t("text")}</p>
      <div role="alert" className="empty:hidden">
        {problem ? <FieldError>{problem}</FieldError> : null}
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button size="lg" onClick={onClose}>
          {t("keep")}
        </Button>
        <Button size="lg" variant="danger" busy={busy} onClick={() => void unfollow()}>
          {t("confirm")}
        </Button>
      </div>
    </LearnerDialog>
  );
}
