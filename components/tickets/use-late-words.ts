import { useTranslations } from "next-intl";

const HOUR = 60;
const DAY = 24 * HOUR;

/** « 35 min de retard », « 5 h de retard », « 2 jours de retard ». */
export function useLateWords(): (minutes: number) => string {
  const t = useTranslations("tickets.due");
  return (minutes) => {
    if (minutes < HOUR) return t("lateMinutes", { minutes });
    return minutes < DAY
      ? t("lateHours", { hours: Math.floor(minutes / HOUR) })
      : t("lateDays", { days: Math.floor(minutes / DAY) });
  };
}
