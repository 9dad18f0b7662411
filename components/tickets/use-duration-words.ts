import { useTranslations } from "next-intl";
import { spokenDuration } from "@/lib/sla/labels";

/** « 1 jour ouvré », « 7 h 30 », « 45 min »: open time in words, for a calendar whose days have so many minutes. */
export function useDurationWords(): (minutes: number, perDay: number) => string {
  const t = useTranslations("moments.open");
  return (minutes, perDay) => {
    const said = spokenDuration(minutes, perDay);
    if (said.unit === "days") return t("days", { days: said.days });
    if (said.unit === "minutes") return t("minutes", { minutes: said.minutes });
    const padded = String(said.minutes).padStart(2, "0");
    return t("hours", { hours: said.hours, minutes: padded, whole: said.minutes === 0 ? "yes" : "no" });
  };
}
