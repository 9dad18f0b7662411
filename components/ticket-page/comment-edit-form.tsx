"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { MessageText } from "@/components/tickets/message-text";
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
  return (
    <form
      className="grid gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        edit.save();
      }}
    >
      {edit.theirs === null ? null : <Meanwhile theirs={edit.theirs} />}
      <TextArea
        label={t("field")}
        labelHidden
        rows={2}
        maxRows={20}
        value={text}
        error={edit.error}
        onChange={(event) => {
          edit.type(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") edit.cancel();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) edit.save();
        }}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked to edit this very text
        autoFocus
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={edit.cancel}>{t(again ? "keepTheirs" : "cancel")}</Button>
        <Button variant="primary" type="submit" kbd="Ctrl ↵" busy={edit.busy}>
          {t(again ? "keepMine" : "save")}
        </Button>
      </div>
    </form>
  );
}
