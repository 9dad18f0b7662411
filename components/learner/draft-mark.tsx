"use client";

import { Check } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { useDraft } from "@/components/tickets/use-draft";

/** « Brouillon gardé », once this device holds what was typed. */
export function DraftMark({ place }: { place: string }) {
  const t = useTranslations("request");
  const [{ kept }] = useDraft(place);
  if (!kept) return null;
  return (
    <span className="flex items-center gap-1 pr-3 text-sm whitespace-nowrap text-ink-3">
      <Check size={14} aria-hidden />
      {t("draftKept")}
    </span>
  );
}
