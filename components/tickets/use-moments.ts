"use client";

import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { clockTime, daysFrom, wholeDay, type MomentPlace } from "@/lib/platform/i18n/format-moment";
import { saidDay } from "@/lib/platform/i18n/format-time";

export type Moments = {
  /** « 9 h 12 » */
  time: (at: Date) => string;
  /** « 9 h 12 » today, « hier à 9 h 12 », « ven. 27 à 9 h 12 » to come, « 12 oct. à 9 h 12 ». */
  moment: (at: Date) => string;
  /** The same with the day always named: « aujourd’hui à 9 h 12 ». */
  dayAndTime: (at: Date) => string;
  /** « il y a 9 min », then the moment. */
  ago: (at: Date) => string;
  /** « dimanche 22 novembre 2026 à 9 h 12 », for tooltips. */
  whole: (at: Date) => string;
};

/** The ways of writing a moment, in the reader's language and the centre's time zone; they follow the clock. */
export function useMoments(): Moments {
  const t = useTranslations("moments");
  const now = useNow({ updateInterval: 60_000 });
  const place: MomentPlace = { locale: useLocale() === "en" ? "en" : "fr", timeZone: useTimeZone() ?? "Europe/Paris" };
  const time = (at: Date) => clockTime(at, place);
  const dayAndTime = (at: Date) => {
    const days = daysFrom(now, at, place);
    if (days === 0) return t("today", { time: time(at) });
    if (days === -1) return t("yesterday", { time: time(at) });
    if (days === 1) return t("tomorrow", { time: time(at) });
    return t("day", { day: saidDay(at, now, place), time: time(at) });
  };
  const moment = (at: Date) => (daysFrom(now, at, place) === 0 ? time(at) : dayAndTime(at));
  const ago = (at: Date) => {
    const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
    if (minutes < 1) return t("now");
    return minutes < 60 ? t("minutes", { minutes }) : moment(at);
  };
  return { time, moment, dayAndTime, ago, whole: (at) => t("day", { day: wholeDay(at, place), time: time(at) }) };
}
