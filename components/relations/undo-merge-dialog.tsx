"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState, type ReactElement } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { UndoPreview } from "@/lib/relations/rows";
import { readUndoPreview } from "./read-relations";
import { useUndoMerge } from "./use-undo-merge";

/** What was written since, read each time it is asked; null until it is known. */
function useWhatStays(number: number, asking: boolean): UndoPreview | null {
  const [read, setRead] = useState<UndoPreview | null>(null);
  useEffect(() => {
    if (!asking) return;
    let wanted = true;
    void readUndoPreview(number).then((preview) => {
      if (wanted) setRead(preview);
    });
    return () => {
      wanted = false;
      setRead(null);
    };
  }, [number, asking]);
  return read;
}

function WhatStays({ stays: { into, replyCount, losing } }: { stays: UndoPreview }) {
  const t = useTranslations("ticketPage.relations");
  const format = useFormatter();
  if (replyCount === 0) return null;
  const names = { names: format.list(losing.map(({ name }) => name)), people: losing.length };
  return (
    <p className="rounded-md bg-sunken px-3 py-2.5">
      {t("unmergeStays", { count: replyCount, number: String(into) })}
      {losing.length > 0 ? ` ${t("unmergeLoses", names)}` : null}
    </p>
  );
}

/** Asks before a merged ticket is made one of its own again: what was written since stays with the kept one. */
export function UndoMergeDialog({ number, trigger }: { number: number; trigger: ReactElement }) {
  const t = useTranslations("ticketPage.relations");
  const undo = useUndoMerge();
  const [asking, setAsking] = useState(false);
  const stays = useWhatStays(number, asking);
  return (
    <ConfirmDialog
      open={asking}
      onOpenChange={setAsking}
      title={t("unmergeTitle", { number: String(number) })}
      description={t("unmergeText")}
      confirmLabel={t("separate")}
      cancelLabel={t("keep")}
      onConfirm={() => {
        setAsking(false);
        void undo(number);
      }}
      trigger={trigger}
    >
      <div aria-live="polite">{stays ? <WhatStays stays={stays} /> : null}</div>
    </ConfirmDialog>
  );
}
