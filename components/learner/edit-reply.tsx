"use client";

import { useTranslations } from "next-intl";
import { useState, type SubmitEvent } from "react";
import { newFormKey } from "@/components/tickets/form-key";
import { MessageText } from "@/components/tickets/message-text";
import { useDraft } from "@/components/tickets/use-draft";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast-queue";
import { editCommentAction } from "@/lib/tickets/actions";
import type { BubbleMenuProps } from "./bubble-menu";
import { useDialogSend } from "./use-dialog-send";

type Known = { editedAt: string | null; theirs: string | null };

function meanwhile(details: unknown): Known | null {
  const { theirs, editedAt } = (details ?? {}) as { theirs?: unknown; editedAt?: unknown };
  return typeof theirs === "string" ? { theirs, editedAt: typeof editedAt === "string" ? editedAt : null } : null;
}

/** What is typed, kept on the device until it was taken or given up, and what it goes on from. */
function useEdit({ message, viewerId, onClose }: BubbleMenuProps) {
  const t = useTranslations("request.message");
  const [{ text }, write] = useDraft(`edit-reply:${String(viewerId)}:${String(message.id)}`);
  const [known, setKnown] = useState<Known>({ editedAt: message.editedAt?.toISOString() ?? null, theirs: null });
  const [key, setKey] = useState(newFormKey);
  const [typed, setTyped] = useState(text === "" ? message.body : text);
  const { busy, issues, problem, send } = useDialogSend();
  const close = () => {
    write("");
    onClose();
  };
  const done = () => {
    toast({ message: t("saved") });
    close();
  };
  const save = async () => {
    const edit = { number: message.number, commentId: message.id, body: typed, editedAt: known.editedAt };
    const refused = await send(() => editCommentAction(edit, key), done);
    if (!refused) return;
    setKey(newFormKey());
    setKnown((now) => meanwhile(refused.details) ?? now);
  };
  const type = (next: string) => {
    setTyped(next);
    write(next);
  };
  return { typed, type, save, close, busy, wrong: issues["body"], problem, theirs: known.theirs };
}

function Meanwhile({ theirs }: { theirs: string }) {
  const t = useTranslations("request.message");
  return (
    <Banner live rounded tone="warning">
      <b className="block font-semibold">{t("meanwhile")}</b>
      <MessageText text={theirs} />
    </Banner>
  );
}

/** Changes what one's own reply says, while its ten minutes last. */
export function EditReply(props: BubbleMenuProps) {
  const t = useTranslations("request.message");
  const { typed, type, save, close, busy, wrong, problem, theirs } = useEdit(props);
  const [empty, setEmpty] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setEmpty(typed.trim() === "");
    if (!busy && typed.trim() !== "") void save();
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {theirs === null ? null : <Meanwhile theirs={theirs} />}
      <TextArea
        size="lg"
        rows={3}
        label={t("field")}
        value={typed}
        error={empty ? t("empty") : wrong}
        onChange={(event) => {
          setEmpty(false);
          type(event.target.value);
        }}
      />
      <div role="alert" className="empty:hidden">
        {problem && theirs === null ? <FieldError>{problem}</FieldError> : null}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="lg" onClick={close}>
          {t("cancel")}
        </Button>
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
