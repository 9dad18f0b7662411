import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { clockTime, type MomentPlace } from "@/lib/platform/i18n/format-moment";
import { relativeDay } from "@/lib/platform/i18n/format-time";

export type Times = {
  now: Date;
  /** « 9 h 12 » */
  clock: (at: Date) => string;
  /** « aujourd’hui », « hier », « lundi 23 » */
  day: (at: Date) => string;
  /** « aujourd’hui avant 15 h 30 » */
  before: (at: Date) => string;
  /** « à 13 h 44 » today, else « hier à 13 h 44 » */
  at: (at: Date) => string;
};

/** The ways a request's times are written, in the reader's language and the centre's time zone, on server and client alike. */
export function useTimes(): Times {
  const t = useTranslations("request.times");
  const now = useNow();
  const place: MomentPlace = { locale: useLocale() === "en" ? "en" : "fr", timeZone: useTimeZone() ?? "Europe/Paris" };
  const clock = (at: Date) => clockTime(at, place);
  const day = (at: Date) => {
    const said = relativeDay(at, now, place);
    return said.kind === "day" ? said.day : t(said.kind);
  };
  return {
    now,
    clock,
    day,
    before: (at) => t("before", { day: day(at), time: clock(at) }),
    at: (at) =>
      day(at) === t("today") ? t("atTime", { time: clock(at) }) : t("at", { day: day(at), time: clock(at) }),
  };
}
