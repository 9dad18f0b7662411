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

/** What a ticket opened now would get by what is being typed, spoken as it changes; `given` the usual delays where only hours are typed. */
export function PreviewNote({ preview, given = false }: { preview: DeadlinePreview | null; given?: boolean }) {
  const t = useTranslations("admin.sla.preview");
  const words = usePreviewWords();
  const due = preview === null ? "" : words(preview);
  const said = preview === null ? t("unknown") : due === "" ? t("noTarget") : t(given ? "nowGiven" : "now", { due });
  return (
    <p role="status" className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2.5 text-sm text-pretty text-ink-2">
      <CalendarClock size={16} className="mt-0.5 shrink-0 text-ink-3" aria-hidden />
      <span className="min-w-0">{said}</span>
    </p>
  );
}
