import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { Time } from "@/components/ui/time";
import { clockTime, wholeDay, type MomentPlace } from "@/lib/platform/i18n/format-moment";
import { relativeTime } from "@/lib/platform/i18n/format-time";

type Props = { at: Date; className?: string | undefined };

/** A moment in a few words, « il y a 11 min », « hier », with its whole date as a tooltip. */
export function RelativeTime({ at, className }: Props) {
  const t = useTranslations("moments");
  const now = useNow();
  const place: MomentPlace = { locale: useLocale() === "en" ? "en" : "fr", timeZone: useTimeZone() ?? "Europe/Paris" };
  const said = relativeTime(at, now, place);
  const words = {
    now: () => t("now"),
    yesterday: () => t("yesterdayAlone"),
    tomorrow: () => t("tomorrowAlone"),
    minutes: () => t("minutes", { minutes: said.kind === "minutes" ? said.minutes : 0 }),
    text: () => (said.kind === "text" ? said.text : ""),
  }[said.kind]();
  const whole = t("day", { day: wholeDay(at, place), time: clockTime(at, place) });
  return (
    <Time dateTime={at.toISOString()} title={whole} className={className}>
      {words}
    </Time>
  );
}
