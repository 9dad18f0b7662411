"use client";

import { ListChecks } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useTicketPage } from "../ticket-page/ticket-context";

/** Says beside the button that resolves what is still to be done; it holds nobody up. */
export function OpenEntries() {
  const t = useTranslations("checklists");
  const left = useTicketPage().ticket.work?.checklist.filter(({ done }) => done === null).length ?? 0;
  if (left === 0) return null;
  return (
    <span className="inline-flex items-center gap-1 text-sm text-ink-2">
      <ListChecks size={14} aria-hidden />
      {t("openAtEnd", { count: left })}
    </span>
  );
}
