"use client";

import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { shortDay } from "@/lib/platform/i18n/format-moment";
import type { WebhookRow } from "@/lib/webhooks/rows";
import { useEventsWords, WebhookState } from "./webhook-state";

/** What a webhook is, and what is to be done where it was stopped. */
export function WebhookFacts({ webhook }: { webhook: WebhookRow }) {
  const t = useTranslations("admin.webhooks");
  const eventsWords = useEventsWords();
  const place = { locale: useLocale() === "en" ? ("en" as const) : ("fr" as const), timeZone: useTimeZone() ?? "UTC" };
  const now = useNow();
  const { description, url, stopped, formerSecretUntil } = webhook;
  return (
    <div className="grid gap-1 px-4 pt-4 lg:px-5">
      <h1 className="text-xl font-semibold tracking-tight text-balance wrap-anywhere">{description}</h1>
      <p className="font-mono text-sm wrap-anywhere text-ink-2">{url}</p>
      <p className="text-sm text-pretty text-ink-3">
        {eventsWords(webhook)}
        {stopped ? null : (
          <>
            {" · "}
            <WebhookState webhook={webhook} />
          </>
        )}
      </p>
      {formerSecretUntil ? (
        <p className="text-sm text-pretty text-ink-3">
          {t("former", { day: shortDay(formerSecretUntil, now, place) })}
        </p>
      ) : null}
      {stopped ? (
        <Banner tone="danger" rounded className="mt-2">
          <p>
            <WebhookState webhook={webhook} />
          </p>
          <p>{t("stoppedHelp")}</p>
        </Banner>
      ) : null}
    </div>
  );
}
