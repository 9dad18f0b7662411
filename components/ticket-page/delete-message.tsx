"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { newFormKey } from "@/components/tickets/form-key";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast-queue";
import { deleteCommentAction } from "@/lib/tickets/actions";
import type { CommentRow } from "@/lib/tickets/rows";
import { useTicketPage } from "./ticket-context";
import { useRefusalWords } from "./use-change-runner";

type Props = { comment: CommentRow; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks once before a message is deleted: its text comes back for nobody. */
export function DeleteMessage({ comment, open, onOpenChange }: Props) {
  const t = useTranslations("ticketPage.message");
  const { ticket, store, me } = useTicketPage();
  const refusal = useRefusalWords();
  const [busy, setBusy] = useState(false);
  const [key] = useState(newFormKey);
  const confirm = async () => {
    setBusy(true);
    const ref = { number: ticket.number, commentId: comment.id };
    const outcome = await store.change({ patch: {}, fields: [], send: () => deleteCommentAction(ref, key) });
    setBusy(false);
    if (!outcome.ok) {
      toast({ message: refusal(outcome), danger: true });
      return;
    }
    onOpenChange(false);
    store.amend(comment.id, { body: "", deletedAt: new Date(), deletedBy: me, can: { edit: false, delete: false } });
    toast({ message: t("deleted") });
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("deleteTitle")}
      description={t("deleteText")}
      confirmLabel={t("deleteConfirm")}
      cancelLabel={t("deleteCancel")}
      onConfirm={() => void confirm()}
      busy={busy}
      danger
    />
  );
}
