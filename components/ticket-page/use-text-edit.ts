"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { updateTicketAction } from "@/lib/tickets/actions";
import type { TicketDetail } from "@/lib/tickets/rows";
import type { UndoableChange } from "./ticket-changes";
import { useTicketPage } from "./ticket-context";
import { useRefusalWords } from "./use-change-runner";
import { toast } from "@/components/ui/toast-queue";

export type TextField = "title" | "description";

export type TextEdit = {
  field: TextField;
  /** What is typed; null while nothing is edited. */
  text: string | null;
  busy: boolean;
  error: string | null;
  /** The other's text, when somebody changed it meanwhile: nothing is overwritten until the reader chose. */
  theirs: string | null;
  start: () => void;
  type: (text: string) => void;
  save: () => void;
  cancel: () => void;
};

function textChange(ticket: TicketDetail, field: TextField, text: string, version: number): UndoableChange {
  const before = ticket[field];
  return {
    patch: { [field]: text },
    fields: [field],
    version,
    send: (sent) => updateTicketAction({ number: ticket.number, version: sent, [field]: text }),
    back: () => {
      const { version: _, ...undo } = textChange({ ...ticket, [field]: text }, field, before, version);
      return undo;
    },
  };
}

type Draft = { text: string; version: number; theirs: string | null; error: string | null };

/** Editing the title or the description in place: saved against the version that was read, with a choice on conflict. */
export function useTextEdit(field: TextField): TextEdit {
  const t = useTranslations("ticketPage");
  const { ticket, store, run } = useTicketPage();
  const refusal = useRefusalWords();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);

  const settle = async (change: UndoableChange, text: string) => {
    setBusy(true);
    const outcome = await store.change(change);
    setBusy(false);
    if (outcome.ok) {
      setDraft(null);
      const undo = () => {
        run({ ...change.back(), undoes: outcome.version }, t(`done.${field}`));
      };
      toast({
        id: "ticket-change",
        message: t(`done.${field}`),
        action: { label: t("undo"), kbd: "Ctrl Z", onPress: undo },
      });
      return;
    }
    const now = store.snapshot().ticket;
    const theirs = outcome.changed.includes(field) ? now[field] : null;
    const error = theirs === null ? refusal(outcome) : null;
    setDraft({ text, version: theirs === null ? (change.version ?? now.version) : now.version, theirs, error });
  };

  return {
    field,
    text: draft?.text ?? null,
    busy,
    error: draft?.error ?? null,
    theirs: draft?.theirs ?? null,
    start: () => {
      setDraft((now) => now ?? { text: ticket[field], version: ticket.version, theirs: null, error: null });
    },
    type: (text) => {
      setDraft((now) => (now ? { ...now, text, error: null } : now));
    },
    save: () => {
      if (!draft) return;
      if (draft.text === ticket[field] && draft.theirs === null) setDraft(null);
      else void settle(textChange(ticket, field, draft.text, draft.version), draft.text);
    },
    cancel: () => {
      setDraft(null);
    },
  };
}
