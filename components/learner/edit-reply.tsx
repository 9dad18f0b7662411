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

/** Changes what one's own reply says, while its ten minutes last; what is typed is kept on the device until it was taken or given up. */
export function EditReply({ message, viewerId, onClose }: BubbleMenuProps) {
  const t = useTranslations("request.message");
  const [{ text }, write] = useDraft(`edit-reply:${String(viewerId)}:${String(message.id)}`);
  const [known, setKnown] = useState<Known>({ editedAt: message.editedAt?.toISOString() ?? null, theirs: null });
  const [empty, setEmpty] = useState(false);
  const [key, setKey] = useState(newFormKey);
  const [typed, setTyped] = useState(text === "" ? message.body : text);
  const { busy, issues, problem, send } = useDialogSend();
  const type = (next: string) => {
    setTyped(next);
    setEmpty(false);
    write(next);
  };
  const close = () => {
    write("");
    onClose();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setEmpty(typed.trim() === "");
    if (busy || typed.trim() === "") return;
    const edit = { number: message.number, commentId: message.id, body: typed, editedAt: known.editedAt };
    const refused = await send(
      () => editCommentAction(edit, key),
      () => {
        toast({ message: t("saved") });
        close();
      },
    );
    if (!refused) return;
    setKey(newFormKey());
    setKnown((now) => meanwhile(refused.details) ?? now);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      {known.theirs === null ? null : (
        <Banner live rounded tone="warning">
          <b className="block font-semibold">{t("meanwhile")}</b>
          <MessageText text={known.theirs} />
        </Banner>
      )}
      <TextArea
        size="lg"
        rows={3}
        label={t("field")}
        value={typed}
        error={empty ? t("empty") : issues["body"]}
        onChange={(event) => {
          type(event.target.value);
        }}
      />
      <div role="alert" className="empty:hidden">
        {problem && known.theirs === null ? <FieldError>{problem}</FieldError> : null}
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
