"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { NewButton } from "@/components/ui/new-button";
import { ReplyDialog } from "./reply-dialog";
import { emptyDraft, type ReplyChoices } from "./reply-draft";

/** « Nouvelle réponse ». */
export function NewReply({ choices }: { choices: ReplyChoices }) {
  const t = useTranslations("cannedReplies");
  const [open, setOpen] = useState(false);
  return (
    <>
      <NewButton onClick={() => setOpen(true)}>{t("new")}</NewButton>
      {open ? (
        <ReplyDialog title={t("new")} initial={emptyDraft} choices={choices} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
