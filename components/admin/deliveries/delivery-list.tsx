"use client";

import { TriangleAlert } from "@/components/ui/icons/everyday";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/tickets/relative-time";
import type { ParkedDelivery } from "@/lib/deliveries/queries";
import { RetryButton } from "./retry-button";

export type DeliveryLine = Omit<ParkedDelivery, "event"> & {
  subscriberName: string;
  /** Null where the event is gone. */
  eventName: string | null;
  historyHref: string | null;
};

/** What was given up, newest first. */
export function DeliveryList({ lines }: { lines: readonly DeliveryLine[] }) {
  const t = useTranslations("admin.deliveries");
  return (
    <ul aria-label={t("title")}>
      {lines.map((line) => (
        <li key={line.id} className="flex items-start gap-3 border-b border-line px-4 py-2.5 lg:px-5">
          <TriangleAlert size={16} className="mt-0.5 shrink-0 text-warning" aria-hidden />
          <div className="min-w-0 flex-1">
            <h2 className="font-medium wrap-anywhere">{line.subscriberName}</h2>
            <p className="text-sm wrap-anywhere text-ink-2">
              {line.eventName === null ? t("noEvent") : t("after", { event: line.eventName })}
              {line.historyHref ? (
                <>
                  {" · "}
                  <Link href={line.historyHref} className="rounded-xs text-accent-text underline underline-offset-2">
                    {t("see")}
                  </Link>
                </>
              ) : null}
            </p>
            <p className="text-sm text-ink-3">
              {t("attempts", { count: line.attempts })} · <RelativeTime at={line.lastTriedAt} />
            </p>
            {line.lastError ? (
              <p className="mt-1 font-mono text-xs wrap-anywhere text-ink-3">{line.lastError}</p>
            ) : null}
          </div>
          <RetryButton ids={[line.id]} label={t("retry")} name={t("retryOf", { name: line.subscriberName })} />
        </li>
      ))}
    </ul>
  );
}
