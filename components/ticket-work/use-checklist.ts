"use client";

import { useTranslations } from "next-intl";
import { toast } from "@/components/ui/toast-queue";
import {
  addChecklistEntriesAction,
  moveChecklistEntryAction,
  removeChecklistEntryAction,
  renameChecklistEntryAction,
  tickChecklistEntryAction,
} from "@/lib/checklists/actions";
import type { ChecklistEntryRow } from "@/lib/checklists/rows";
import type { Change } from "../ticket-page/ticket-store";
import { useTicketPage } from "../ticket-page/ticket-context";
import { useRefusalWords } from "../ticket-page/use-change-runner";

type Send = Change["send"];

/** A list with one of its entries after another, or first. */
export function placedAfter<Entry extends { id: number }>(
  entries: readonly Entry[],
  id: number,
  afterId: number | null,
): Entry[] {
  const moved = entries.find((entry) => entry.id === id);
  const others = entries.filter((entry) => entry.id !== id);
  const at = afterId === null ? 0 : others.findIndex((entry) => entry.id === afterId) + 1;
  return moved ? [...others.slice(0, at), moved, ...others.slice(at)] : others;
}

/** Sends a change of the checklist that is shown at once; says why when it is refused. Gives whether it was taken. */
function useChecklistChange() {
  const { store } = useTicketPage();
  const refusal = useRefusalWords();
  return async (checklist: ChecklistEntryRow[] | null, send: Send): Promise<boolean> => {
    const { work } = store.snapshot().ticket;
    const patch = checklist && work ? { work: { ...work, checklist } } : {};
    const outcome = await store.change({ patch, fields: [], send });
    if (!outcome.ok) toast({ message: refusal(outcome), danger: true });
    return outcome.ok;
  };
}

/** What can be done with a ticket's checklist; each is shown before the server has answered. */
export function useChecklist() {
  const t = useTranslations("checklists");
  const { ticket, store, me } = useTicketPage();
  const change = useChecklistChange();
  const { number } = ticket;
  const shown = () => store.snapshot().ticket.work?.checklist ?? [];
  const withEntry = (id: number, next: (entry: ChecklistEntryRow) => ChecklistEntryRow) =>
    shown().map((entry) => (entry.id === id ? next(entry) : entry));
  return {
    add: (texts: readonly string[], place: { afterId?: number | null; done?: boolean } = {}) => {
      const { done = false, ...where } = place;
      const entries = texts.map((text) => ({ text, done }));
      return change(null, () => addChecklistEntriesAction({ number, entries, ...where }));
    },
    tick: ({ id }: ChecklistEntryRow, done: boolean) => {
      const by = done ? { by: me.name, at: new Date() } : null;
      const next = withEntry(id, (entry) => ({ ...entry, done: by }));
      return change(next, () => tickChecklistEntryAction({ number, id, done }));
    },
    rename: ({ id, version }: ChecklistEntryRow, text: string) =>
      change(
        withEntry(id, (entry) => ({ ...entry, text, version: version + 1 })),
        () => renameChecklistEntryAction({ number, id, version, text }),
      ),
    move: (id: number, afterId: number | null) =>
      change(placedAfter(shown(), id, afterId), () => moveChecklistEntryAction({ number, id, afterId })),
    remove: async (entry: ChecklistEntryRow) => {
      const before = shown();
      const { id, text, done } = entry;
      const afterId = before[before.findIndex((one) => one.id === id) - 1]?.id ?? null;
      const left = before.filter((one) => one.id !== id);
      if (!(await change(left, () => removeChecklistEntryAction({ number, id })))) return;
      const entries = [{ text, done: done !== null }];
      const onPress = () => void change(null, () => addChecklistEntriesAction({ number, entries, afterId }));
      toast({ message: t("removed", { text }), action: { label: t("undo"), kbd: "Ctrl Z", onPress } });
    },
  };
}

export type Checklist = ReturnType<typeof useChecklist>;
