"use client";

import { CalendarClock } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useMoments } from "@/components/tickets/use-moments";
import type { DeadlinePreview } from "@/lib/sla/rows";

const kinds = ["accept", "respond", "resolve"] as const;

/** « réponse lundi à 16 h 30, résolution vendredi à 16 h 30 »; empty without any target. */
export function usePreviewWords(): (preview: DeadlinePreview) => string {
  const t = useTranslations("admin.sla.preview");
  const { dayAndTime } = useMoments();
  return (preview) =>
    kinds
      .flatMap((kind) => {
        const at = preview[kind];
        if (at === "none") return [];
        return [at === "never" ? t("never", { kind }) : t("due", { kind, at: dayAndTime(at) })];
      })
      .join(", ");
}

/** What a ticket opened now would get by what is being typed, spoken as it changes. */
export function PreviewNote({ preview }: { preview: DeadlinePreview | null }) {
  const t = useTranslations("admin.sla.preview");
  const words = usePreviewWords();
  const said =
    preview === null ? t("unknown") : words(preview) === "" ? t("noTarget") : t("now", { due: words(preview) });
  return (
    <p role="status" className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2.5 text-sm text-pretty text-ink-2">
      <CalendarClock size={16} className="mt-0.5 shrink-0 text-ink-3" aria-hidden />
      <span className="min-w-0">{said}</span>
    </p>
  );
}
