"use client";

import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { clockTime, daysFrom, shortDay, type MomentPlace } from "@/lib/platform/i18n/format-moment";

export type BoardClock = {
  now: Date;
  /** In a card's corner: « 12 h 05 » today, « hier », « lun. 23 », « 12 oct. » */
  short: (at: Date) => string;
  /** « il y a 20 min », « il y a 3 h », then the short form. */
  ago: (at: Date) => string;
};

const Clock = createContext<BoardClock | null>(null);
const minuteMs = 60_000;
const agoHours = 6;
const nearDays = 6;

/** One clock for all cards of a board: a timer each would be hundreds. */
export function BoardClockProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("board.clock");
  const now = useNow({ updateInterval: minuteMs });
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Europe/Paris";
  const clock = useMemo<BoardClock>(() => {
    const place: MomentPlace = { locale, timeZone };
    const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone });
    const day = new Intl.DateTimeFormat(locale, { day: "numeric", timeZone });
    const short = (at: Date) => {
      const days = daysFrom(now, at, place);
      if (days === 0) return clockTime(at, place);
      if (days === -1) return t("yesterday");
      if (days === 1) return t("tomorrow", { time: clockTime(at, place) });
      return Math.abs(days) <= nearDays ? `${weekday.format(at)} ${day.format(at)}` : shortDay(at, now, place);
    };
    const ago = (at: Date) => {
      const minutes = Math.floor((now.getTime() - at.getTime()) / minuteMs);
      if (minutes < 1) return t("now");
      if (minutes < 60) return t("minutes", { minutes });
      return minutes < agoHours * 60 ? t("hours", { hours: Math.floor(minutes / 60) }) : short(at);
    };
    return { now, short, ago };
  }, [locale, now, t, timeZone]);
  return <Clock.Provider value={clock}>{children}</Clock.Provider>;
}

export function useBoardClock(): BoardClock {
  const clock = useContext(Clock);
  if (!clock) throw new Error("Only within a Board.");
  return clock;
}
