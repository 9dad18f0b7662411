"use client";

import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ReplyDialog } from "./reply-dialog";
import { emptyDraft, type ReplyChoices } from "./reply-draft";

/** « Nouvelle réponse ». */
export function NewReply({ choices }: { choices: ReplyChoices }) {
  const t = useTranslations("cannedReplies");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("new")}
      </Button>
      {open ? (
        <ReplyDialog title={t("new")} initial={emptyDraft} choices={choices} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
