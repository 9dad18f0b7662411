"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { newFormKey } from "@/components/tickets/form-key";
import { dismissToast, toast } from "@/components/ui/toast-queue";
import { startBulkChangeAction, undoBulkChangeAction } from "@/lib/bulk-changes/actions";
import type { BulkProgress, StartBulkChange } from "@/lib/bulk-changes/schema";
import type { ActionResult } from "@/lib/platform/action";
import { readProgress } from "./bulk-reads";
import { clearSelection } from "./selection-store";

export type WantedChange = StartBulkChange["change"];
type Answer = Promise<ActionResult<BulkProgress>>;
type Options = {
  /** When tickets were changed, or may have been. */
  onChanged: (progress: BulkProgress) => void;
  /** When one was not even begun. */
  onFailed?: () => void;
};

const EVERY_MS = 700;
const KEPT = "bulk-change";

/** It goes on without the page: the tab remembers which to ask about. */
function remember(id: number | null): void {
  if (id === null) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, String(id));
}

/** What came of it, in a sentence. */
function useOutcomeWords() {
  const t = useTranslations("bulk");
  return ({ undoes, changed, refused, refusedTickets }: BulkProgress) => {
    const since = refusedTickets.every(({ refusal }) => refusal === "changedSince");
    if (undoes) return t("undone", { changed, refused, since: since ? "yes" : "no" });
    return changed + refused === 0 ? t("nothing") : t("done", { changed, refused });
  };
}

/** Asks how far it is until it is over; also after the page was left. */
function useFollowing(running: BulkProgress | null, follow: (progress: BulkProgress | null) => void) {
  const told = useEffectEvent(follow);
  const id = running?.id ?? null;
  useEffect(() => {
    const kept = id ?? Number(sessionStorage.getItem(KEPT) ?? "0");
    if (kept === 0) return;
    const stop = new AbortController();
    let timer = 0;
    const ask = async () => {
      const progress = await readProgress(kept, stop.signal).catch(() => undefined);
      if (stop.signal.aborted) return;
      if (progress !== undefined) told(progress);
      if (progress === undefined || progress?.running) timer = window.setTimeout(() => void ask(), EVERY_MS);
    };
    timer = window.setTimeout(() => void ask(), id === null ? 0 : EVERY_MS);
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [id]);
}

type Said = { undo: (id: number) => void; report: (progress: BulkProgress) => void };

/** Says what came of it, with the way back where there is one; gives the toast's id. */
function useSayOutcome() {
  const t = useTranslations("bulk");
  const words = useOutcomeWords();
  return (progress: BulkProgress, { undo, report }: Said) => {
    const { id, canUndo, changed, refused } = progress;
    if (refused > 0) report(progress);
    return toast({
      message: words(progress),
      danger: changed === 0 && refused > 0,
      ...(canUndo ? { action: { label: t("undo"), kbd: "Ctrl Z", onPress: () => undo(id) }, lasting: true } : {}),
    });
  };
}

/** Changes many tickets at once and says what came of it, with the way back. */
export function useBulkChanges({ onChanged, onFailed }: Options) {
  const t = useTranslations("bulk");
  const say = useSayOutcome();
  const [sending, setSending] = useState(false);
  const [running, setRunning] = useState<BulkProgress | null>(null);
  const [report, setReport] = useState<BulkProgress | null>(null);

  const undoable = useRef<{ id: number; toastId: string } | null>(null);

  const follow = (progress: BulkProgress | null) => {
    const goesOn = progress?.running === true;
    remember(goesOn ? progress.id : null);
    setRunning(goesOn ? progress : null);
    if (!progress || goesOn) return;
    onChanged(progress);
    if (!progress.undoes) clearSelection();
    const toastId = say(progress, { undo, report: setReport });
    undoable.current = progress.canUndo ? { id: progress.id, toastId } : null;
  };
  const send = async (answer: Answer) => {
    setSending(true);
    setReport(null);
    const result = await answer.catch(() => null);
    setSending(false);
    if (result?.ok) {
      follow(result.value);
      return;
    }
    toast({ message: result?.error.message ?? t("network"), danger: true });
    onFailed?.();
  };
  const undo = (id: number) => {
    if (undoable.current) dismissToast(undoable.current.toastId);
    undoable.current = null;
    void send(undoBulkChangeAction({ id }, newFormKey()));
  };
  useFollowing(running, follow);
  return {
    start: (change: WantedChange, numbers: readonly number[]) =>
      void send(startBulkChangeAction({ change, numbers }, newFormKey())),
    /** Takes back the last one; false when there is none to take back. */
    undoLast: () => {
      const last = undoable.current;
      if (last) undo(last.id);
      return last !== null;
    },
    busy: sending || running !== null,
    running,
    report,
    dismissReport: () => setReport(null),
  };
}
