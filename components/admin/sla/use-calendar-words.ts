import { useLocale, useTranslations } from "next-intl";
import { dayRange } from "@/lib/platform/i18n/format-moment";
import type { CalendarRow } from "@/lib/sla/rows";
import { useHoursWords } from "./use-hours-words";

type CalendarWords = {
  hours: string[];
  /** Null for the centre's own. */
  zone: string | null;
  /** Null where public holidays are days like others. */
  holidays: string | null;
  /** « Noël (21 déc. 2026 – 4 janv. 2027) » */
  closings: string[];
};

/** What a calendar says, in words. */
export function useCalendarWords({ slots, timeZone, frenchHolidays, closings }: CalendarRow): CalendarWords {
  const t = useTranslations("admin.sla.calendars");
  const locale = useLocale() === "en" ? "en" : "fr";
  return {
    hours: useHoursWords()(slots),
    zone: timeZone?.replaceAll("_", " ") ?? null,
    holidays: frenchHolidays ? t("holidaysKept") : null,
    closings: closings.map(({ name, from, to }) => [name, `(${dayRange(from, to, locale)})`].join(" ").trim()),
  };
}
