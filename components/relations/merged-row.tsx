"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { LinkedTicket } from "@/lib/tickets/rows";
import { TicketLine } from "./relation-rows";
import { useUndoMerge } from "./use-undo-merge";

/** A ticket that went into this one, and the way to make it one of its own again. */
export function MergedRow({ merged }: { merged: LinkedTicket }) {
  const t = useTranslations("ticketPage.relations");
  const { ticket } = useTicketPage();
  const undo = useUndoMerge();
  const [asking, setAsking] = useState(false);
  const number = String(merged.number);
  const separate = (
    <ConfirmDialog
      open={asking}
      onOpenChange={setAsking}
      title={t("unmergeTitle", { number })}
      description={t("unmergeText")}
      confirmLabel={t("separate")}
      cancelLabel={t("keep")}
      onConfirm={() => {
        setAsking(false);
        void undo(merged.number);
      }}
      trigger={
        <Button size="xs" variant="quiet" aria-label={t("undoMerge", { number })}>
          {t("separate")}
        </Button>
      }
    />
  );
  return <TicketLine ticket={merged} end={ticket.can.classify ? separate : null} />;
}
