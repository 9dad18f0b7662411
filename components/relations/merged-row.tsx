"use client";

import { useTranslations } from "next-intl";
import { useTicketPage } from "@/components/ticket-page/ticket-context";
import { Button } from "@/components/ui/button";
import type { LinkedTicket } from "@/lib/tickets/rows";
import { TicketLine } from "./relation-rows";
import { UndoMergeDialog } from "./undo-merge-dialog";

/** A ticket that went into this one, and the way to make it one of its own again. */
export function MergedRow({ merged }: { merged: LinkedTicket }) {
  const t = useTranslations("ticketPage.relations");
  const { ticket } = useTicketPage();
  const number = String(merged.number);
  const trigger = (
    <Button size="xs" variant="quiet" aria-label={t("undoMerge", { number })}>
      {t("separate")}
    </Button>
  );
  const separate = <UndoMergeDialog number={merged.number} trigger={trigger} />;
  return <TicketLine ticket={merged} end={ticket.can.classify ? separate : null} />;
}
