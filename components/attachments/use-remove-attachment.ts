"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import type { AttachmentRow } from "@/lib/attachments/rows";
import { removeAttachmentAction } from "@/lib/tickets/actions";

/** Gives the function that takes a file away from a conversation, says so, and says why where it can't. */
export function useRemoveAttachment(onRemoved: () => void): (file: AttachmentRow) => void {
  const t = useTranslations("files");
  const remove = async ({ id, name }: AttachmentRow) => {
    try {
      const answer = await removeAttachmentAction({ id });
      toast(answer.ok ? { message: t("removed", { name }) } : { message: answer.error.message, danger: true });
      onRemoved();
    } catch {
      toast({ message: t("noAnswer"), danger: true });
    }
  };
  return (file) => void remove(file);
}
