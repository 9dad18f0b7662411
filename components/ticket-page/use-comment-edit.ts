"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { newFormKey } from "@/components/tickets/form-key";
import { useDraft } from "@/components/tickets/use-draft";
import { toast } from "@/components/ui/toast-queue";
import { editCommentAction } from "@/lib/tickets/actions";
import type { CommentRow } from "@/lib/tickets/rows";
import { useTicketPage } from "./ticket-context";
import { useRefusalWords } from "./use-change-runner";

export type CommentEdit = {
  /** What is typed; null while the message is not edited. */
  text: string | null;
  busy: boolean;
  error: string | null;
  /** What the message says by now, when it was edited elsewhere meanwhile. */
  theirs: string | null;
  start: () => void;
  type: (text: string) => void;
  save: () => void;
  cancel: () => void;
};

type Known = { editedAt: Date | null; theirs: string | null; error: string | null };
type Meanwhile = { theirs?: unknown; editedAt?: unknown };

/** What a refusal tells of an edit made elsewhere. */
function meanwhile(details: unknown): { theirs: string; editedAt: Date | null } | null {
  const { theirs, editedAt } = (details ?? {}) as Meanwhile;
  if (typeof theirs !== "string") return null;
  return { theirs, editedAt: typeof editedAt === "string" ? new Date(editedAt) : null };
}

/** Gives the function that sends an edit: null once it was taken, else what to go on from. */
function useSendEdit(comment: CommentRow): (body: string, known: Known) => Promise<Known | null> {
  const t = useTranslations("ticketPage.message");
  const { ticket, store } = useTicketPage();
  const refusal = useRefusalWords();
  const [key, setKey] = useState(newFormKey);
  return async (body, known) => {
    if (body.trim() === "") return { ...known, error: t("empty") };
    if (body === comment.body && known.theirs === null) return null;
    const editedAt = known.editedAt?.toISOString() ?? null;
    const sent = { number: ticket.number, commentId: comment.id, body, editedAt };
    const outcome = await store.change({ patch: {}, fields: [], send: () => editCommentAction(sent, key) });
    if (outcome.ok) {
      toast({ message: t("saved") });
      return null;
    }
    if (outcome.error) setKey(newFormKey());
    const newer = meanwhile(outcome.error?.details);
    return newer ? { ...newer, error: null } : { ...known, error: refusal(outcome) };
  };
}

/** Editing one's own message in place: what is typed is kept on this device until it is saved, and an edit made elsewhere is shown first. */
export function useCommentEdit(comment: CommentRow): CommentEdit {
  const { me } = useTicketPage();
  const [draft, write] = useDraft(`${String(me.id)}:edit:${String(comment.id)}`);
  const [opened, setOpened] = useState<Known | null>(null);
  const [busy, setBusy] = useState(false);
  const send = useSendEdit(comment);
  const fresh: Known = { editedAt: comment.editedAt, theirs: null, error: null };
  // An edit that a reload interrupted goes on.
  const known = opened ?? (draft.text === "" ? null : fresh);

  const close = () => {
    write("");
    setOpened(null);
  };
  const save = async () => {
    if (!known || busy) return;
    setBusy(true);
    const next = await send(draft.text, known);
    setBusy(false);
    if (next) setOpened(next);
    else close();
  };
  return {
    text: known ? draft.text : null,
    busy,
    error: known?.error ?? null,
    theirs: known?.theirs ?? null,
    start: () => {
      write(comment.body);
      setOpened(fresh);
    },
    type: (text) => {
      write(text);
      setOpened((now) => ({ ...(now ?? fresh), error: null }));
    },
    save: () => void save(),
    cancel: close,
  };
}
