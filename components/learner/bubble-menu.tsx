"use client";

import { PenLine } from "@/components/ui/icons/everyday";
import { Trash2 } from "@/components/ui/icons/occasional";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { newFormKey } from "@/components/tickets/form-key";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { toast } from "@/components/ui/toast-queue";
import { deleteCommentAction } from "@/lib/tickets/actions";
import type { OwnMessage } from "./bubble-more";
import { EditReply } from "./edit-reply";
import { LearnerDialog } from "./learner-dialog";
import { useDialogSend } from "./use-dialog-send";

export type BubbleMenuProps = { message: OwnMessage; viewerId: number; onClose: () => void };

/** What one may do with a message of one's own. Each act is a line. */
export function BubbleMenu({ message, viewerId, onClose }: BubbleMenuProps) {
  const t = useTranslations("request.message");
  const [step, setStep] = useState<"menu" | "edit" | "delete">("menu");
  const titles = { menu: t("title"), edit: t("editTitle"), delete: t("deleteTitle") };
  return (
    <LearnerDialog title={titles[step]} onClose={onClose}>
      {step === "menu" ? (
        <div className="-mx-2.5 grid">
          {message.can.edit ? (
            <Line icon={<PenLine size={18} aria-hidden />} words={t("edit")} onPress={() => setStep("edit")} />
          ) : null}
          {message.can.delete ? (
            <Line
              danger
              icon={<Trash2 size={18} aria-hidden />}
              words={t("delete")}
              onPress={() => setStep("delete")}
            />
          ) : null}
        </div>
      ) : null}
      {step === "edit" ? <EditReply message={message} viewerId={viewerId} onClose={onClose} /> : null}
      {step === "delete" ? <DeleteReply message={message} onClose={onClose} /> : null}
    </LearnerDialog>
  );
}

type LineProps = { icon: ReactNode; words: string; onPress: () => void; danger?: boolean };

function Line({ icon, words, onPress, danger }: LineProps) {
  const look = danger ? "text-danger-text" : "[&>.icon]:text-ink-3";
  return (
    <button
      type="button"
      onClick={onPress}
      className={`flex min-h-11 w-full items-center gap-2.5 rounded-sm px-2.5 text-left hover:bg-hover ${look}`}
    >
      {icon}
      {words}
    </button>
  );
}

function DeleteReply({ message, onClose }: Pick<BubbleMenuProps, "message" | "onClose">) {
  const t = useTranslations("request.message");
  const [key] = useState(newFormKey);
  const { busy, problem, send } = useDialogSend();
  const confirm = () => {
    const ref = { number: message.number, commentId: message.id };
    void send(
      () => deleteCommentAction(ref, key),
      () => {
        toast({ message: t("deleted") });
        onClose();
      },
    );
  };
  return (
    <>
      <p className="text-ink-2">{t("deleteText")}</p>
      <div role="alert" className="mt-2 empty:hidden">
        {problem ? <FieldError>{problem}</FieldError> : null}
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button size="lg" onClick={onClose}>
          {t("deleteCancel")}
        </Button>
        <Button size="lg" variant="danger" busy={busy} onClick={confirm}>
          {t("deleteConfirm")}
        </Button>
      </div>
    </>
  );
}
