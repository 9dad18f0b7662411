"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { MessageText } from "@/components/tickets/message-text";
import { TextEditForm } from "./text-edit-form";
import type { CommentEdit } from "./use-comment-edit";

type Props = { edit: CommentEdit; text: string };

/** What the message says by now: the reader's own text stays in the field. */
function Meanwhile({ theirs }: { theirs: string }) {
  const t = useTranslations("ticketPage.message");
  return (
    <Banner live rounded tone="warning">
      <b className="block font-semibold">{t("meanwhile")}</b>
      <MessageText text={theirs} className="mt-1" />
    </Banner>
  );
}

/** A message in the hands of its author. */
export function CommentEditForm({ edit, text }: Props) {
  const t = useTranslations("ticketPage.message");
  const again = edit.theirs !== null;
  const words = { field: t("field"), cancel: t(again ? "keepTheirs" : "cancel"), save: t(again ? "keepMine" : "save") };
  return (
    <TextEditForm edit={edit} text={text} rows={2} words={words}>
      {edit.theirs === null ? null : <Meanwhile theirs={edit.theirs} />}
    </TextEditForm>
  );
}
