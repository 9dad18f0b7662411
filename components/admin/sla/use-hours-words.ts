import { useLocale, useTranslations } from "next-intl";
import { clockTime } from "@/lib/platform/i18n/format-moment";
import type { CalendarRow } from "@/lib/sla/rows";
import { MINUTES_OF_DAY, weekdays } from "@/lib/sla/schema";

const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;
type Slots = CalendarRow["slots"];

/** The name of a weekday (1 is Monday). */
export function useWeekdayName(form: "long" | "short"): (weekday: number) => string {
  const name = new Intl.DateTimeFormat(useLocale(), { weekday: form, timeZone: "UTC" });
  return (weekday) => name.format(new Date(MONDAY + (weekday - 1) * DAY_MS));
}

/** Weekdays with the same hours, in a row: « lun.–ven. 9 h–12 h 30, 13 h 30–17 h 30 ». */
export function useHoursWords(): (slots: Slots) => string[] {
  const t = useTranslations("admin.sla.calendars");
  const locale = useLocale() === "en" ? "en" : "fr";
  const dayName = useWeekdayName("short");
  const time = (minute: number) => clockTime(new Date(MONDAY + minute * 60_000), { locale, timeZone: "UTC" });
  return (slots) => {
    const hoursOf = (weekday: number) =>
      slots
        .filter((slot) => slot.weekday === weekday)
        .map(({ from, to }) => (from === 0 && to === MINUTES_OF_DAY ? t("allDay") : `${time(from)}–${time(to)}`))
        .join(", ");
    const runs: { first: number; last: number; hours: string }[] = [];
    for (const weekday of weekdays) {
      const hours = hoursOf(weekday);
      const run = runs.at(-1);
      if (run?.hours === hours && run.last === weekday - 1) run.last = weekday;
      else runs.push({ first: weekday, last: weekday, hours });
    }
    const said = runs
      .filter(({ hours }) => hours !== "")
      .map(({ first, last, hours }) => {
        const days = first === last ? dayName(first) : `${dayName(first)}–${dayName(last)}`;
        return `${days} ${hours}`;
      });
    return said.length > 0 ? said : [t("never")];
  };
}
