"use client";

import { useTranslations } from "next-intl";
import { DueForm } from "@/components/tickets/due-form";
import { useMoments } from "@/components/tickets/use-moments";
import type { TicketRow } from "@/lib/tickets/rows";
import { useBoardTools } from "./board-tools";
import { setDue } from "./due-acts";

/** When a card's ticket is to be resolved. */
export function DueChooser({ ticket, onDone }: { ticket: TicketRow; onDone: () => void }) {
  const { perform } = useBoardTools();
  const t = useTranslations("tickets.due");
  const { dayAndTime } = useMoments();
  const { number, staff } = ticket;
  if (!staff) return null;
  const { resolveBy, byHand } = staff.sla;
  return (
    <>
      <p className="mb-2 font-semibold">{t("title", { number })}</p>
      <DueForm
        due={resolveBy}
        byHand={byHand}
        onSet={(at) => {
          onDone();
          perform(setDue(number, at), at ? t("said", { number, at: dayAndTime(at) }) : t("saidUsual", { number }));
        }}
      />
    </>
  );
}
