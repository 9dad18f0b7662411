"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/admin/form-dialog";
import { useAct } from "@/components/admin/use-act";
import { useAdminForm } from "@/components/admin/use-admin-form";
import { toast } from "@/components/ui/toast-queue";
import { createCannedReplyAction, updateCannedReplyAction } from "@/lib/canned-replies/actions";
import type { CannedReplyRow } from "@/lib/canned-replies/rows";
import { draftOf, inputOf, type ReplyChoices, type ReplyDraft } from "./reply-draft";
import { ReplyFields } from "./reply-fields";

type Props = {
  title: string;
  initial: ReplyDraft;
  /** The reply that is changed; a new one otherwise. */
  reply?: CannedReplyRow;
  choices: ReplyChoices;
  onClose: () => void;
};

/** Everything about a ready reply. */
export function ReplyDialog({ title, initial, reply, choices, onClose }: Props) {
  const t = useTranslations("cannedReplies");
  const act = useAct();
  const [draft, setDraft] = useState(initial);
  const name = draft.name.trim();
  const create = useAdminForm(createCannedReplyAction, {
    onDone: () => {
      onClose();
      toast({ message: t("created", { name }) });
    },
  });
  const update = useAdminForm(updateCannedReplyAction, {
    onDone: (changed) => {
      onClose();
      if (!reply || changed.version === reply.version) return;
      const back = () => void act(() => updateCannedReplyAction({ ...changed, ...inputOf(draftOf(reply)) }));
      toast({ message: t("changed", { name }), action: { label: t("undo"), kbd: "Ctrl Z", onPress: back } });
    },
  });
  const form = reply ? update : create;
  const submit = () => {
    const input = inputOf(draft);
    if (reply) update.send({ id: reply.id, version: reply.version, ...input });
    else create.send(input);
  };
  return (
    <FormDialog
      title={title}
      size="md"
      submitLabel={t(reply ? "save" : "create")}
      busy={form.busy}
      message={form.message}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReplyFields draft={draft} choices={choices} issue={form.issue} onChange={setDraft} />
    </FormDialog>
  );
}
