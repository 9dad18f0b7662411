import { useLocale, useNow } from "next-intl";
import { shortDay } from "@/lib/platform/i18n/format-moment";

/** A calendar day such as 2026-12-03 in words: « 3 déc. ». It is the same day in every time zone. */
export function useDayWords(): (day: string) => string {
  const place = { locale: useLocale() === "en" ? ("en" as const) : ("fr" as const), timeZone: "UTC" };
  const now = useNow();
  return (day) => shortDay(new Date(`${day}T00:00:00Z`), now, place);
}
