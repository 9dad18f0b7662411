import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { clockTime, shortDay, type MomentPlace } from "@/lib/platform/i18n/format-moment";
import { relativeDay, type RelativeDay } from "@/lib/platform/i18n/format-time";

export type Times = {
  now: Date;
  /** « 9 h 12 » */
  clock: (at: Date) => string;
  /** « aujourd’hui », « hier », « lundi 23 », « samedi 14 novembre 2026 » */
  day: (at: Date) => string;
  /** « 9 h 12 » today, else the day in few letters: « hier », « 14 nov. » */
  brief: (at: Date) => string;
  /** « aujourd’hui avant 15 h 30 » */
  before: (at: Date) => string;
  /** « à 13 h 44 » today, else « hier à 13 h 44 », « 14 nov. à 13 h 44 » */
  at: (at: Date) => string;
};

/** The ways a request's times are written, in the reader's language and the centre's time zone, on server and client alike. */
export function useTimes(): Times {
  const t = useTranslations("request.times");
  const now = useNow();
  const place: MomentPlace = { locale: useLocale() === "en" ? "en" : "fr", timeZone: useTimeZone() ?? "Europe/Paris" };
  const clock = (at: Date) => clockTime(at, place);
  const kindOf = (at: Date) => relativeDay(at, now, place);
  const words = (said: RelativeDay, otherwise: string) => (said.kind === "day" ? otherwise : t(said.kind));
  const day = (at: Date) => {
    const said = kindOf(at);
    return words(said, said.kind === "day" ? said.day : "");
  };
  const short = (at: Date) => words(kindOf(at), shortDay(at, now, place));
  const today = (at: Date) => kindOf(at).kind === "today";
  return {
    now,
    clock,
    day,
    brief: (at) => (today(at) ? clock(at) : short(at)),
    before: (at) => t("before", { day: day(at), time: clock(at) }),
    at: (at) => (today(at) ? t("atTime", { time: clock(at) }) : t("at", { day: short(at), time: clock(at) })),
  };
}
