"use client";

import { useNow, useTranslations } from "next-intl";
import { useMoments } from "@/components/tickets/use-moments";
import { Time } from "@/components/ui/time";
import { waitUntil } from "@/lib/platform/i18n/format-time";

/** When it is tried again: « dans 42 min », or at which time. A bare time after midnight would read as a duration. */
export function NextAttempt({ at }: { at: Date }) {
  const t = useTranslations("admin.webhooks.deliveries.next");
  const { dayAndTime, whole } = useMoments();
  const wait = waitUntil(at, useNow());
  const words = {
    soon: () => t("soon"),
    minutes: () => t("minutes", { minutes: wait.kind === "minutes" ? wait.minutes : 0 }),
    later: () => t("later", { when: dayAndTime(at) }),
  }[wait.kind]();
  return (
    <Time dateTime={at.toISOString()} title={whole(at)}>
      {words}
    </Time>
  );
}
