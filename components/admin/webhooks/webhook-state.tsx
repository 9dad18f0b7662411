"use client";

import { Check, TriangleAlert } from "@/components/ui/icons/everyday";
import { Pause } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/tickets/relative-time";
import type { WebhookRow } from "@/lib/webhooks/rows";

type Props = { webhook: WebhookRow };

/** The drawing of how a webhook does. */
export function WebhookGlyph({ webhook: { active, stopped, last } }: Props) {
  const place = "mt-0.5 shrink-0";
  if (stopped) return <TriangleAlert size={16} className={`${place} text-danger`} aria-hidden />;
  if (!active) return <Pause size={16} className={`${place} text-ink-3`} aria-hidden />;
  if (last?.arrived === false) return <TriangleAlert size={16} className={`${place} text-warning`} aria-hidden />;
  return <Check size={16} className={`${place} ${last ? "text-success" : "text-ink-3"}`} aria-hidden />;
}

/** How a webhook does, in words. */
export function WebhookState({ webhook: { active, stopped, last } }: Props) {
  const t = useTranslations("admin.webhooks.state");
  if (stopped) return <span className="text-danger-text">{t(stopped === "gone" ? "gone" : "stopped")}</span>;
  if (!active) return <span>{t("off")}</span>;
  if (!last) return <span>{t("never")}</span>;
  return (
    <span>
      {t(last.arrived ? "arrived" : "failing")} · <RelativeTime at={last.at} />
    </span>
  );
}

/** What a webhook hears of, in words. */
export function useEventsWords() {
  const t = useTranslations("admin.webhooks");
  return ({ events, internal }: WebhookRow) => {
    const heard = events.includes("*") ? t("allEvents") : t("someEvents", { count: events.length });
    return internal ? `${heard}, ${t("withInternal")}` : heard;
  };
}
