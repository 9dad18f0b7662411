"use client";

import { useEffect, useEffectEvent } from "react";
import type { LiveNews } from "./live-news";
import { liveTabs } from "./live-tabs";
import { readAgain } from "./read-again";

/** Calls the listener with what changed, as it happens. */
export function useLive(listener: (news: LiveNews) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => liveTabs.listen((news) => hear(news)), []);
}

/** What no event tells, such as a renamed category, is seen within this. */
const ANYWAY_MS = 120_000;

type Refresh = {
  /** True for news of what the screen shows; that everything may have changed always concerns it. */
  concerns: (news: Exclude<LiveNews, { startOver: true }>) => boolean;
  /** Reads again; false when it could not be shown now and is to be tried again soon. */
  read: () => Promise<boolean>;
  /** How often to read while news don't come by themselves. */
  everyMs: number;
  /** Coming back to the screen within this doesn't read again. */
  freshMs?: number;
  /** When what is shown first was read: a page from the browser's history may be as old as the visit. */
  drawnAt?: Date;
  /** For what doesn't come with the page. */
  atOnce?: boolean;
};

/** Keeps a screen as things are: reads it again on news, when its reader comes back, and now and then while there are no news. */
export function useLiveRefresh({ concerns, read, everyMs, freshMs = 0, drawnAt, atOnce = false }: Refresh): void {
  const isOurs = useEffectEvent(concerns);
  const readNow = useEffectEvent(read);
  const drawn = drawnAt?.getTime();
  useEffect(() => {
    const stop = new AbortController();
    let [readAt, missed] = [Date.now(), false];
    const ask = readAgain(async () => {
      if (document.hidden) {
        missed = true;
        return true;
      }
      [readAt, missed] = [Date.now(), false];
      return readNow();
    }, stop.signal);
    const onBack = () => {
      if (!document.hidden && (missed || Date.now() - readAt >= freshMs)) ask();
    };
    const timer = setInterval(() => {
      if (!document.hidden && (liveTabs.state() !== "live" || Date.now() - readAt >= ANYWAY_MS)) ask();
    }, everyMs);
    const forget = liveTabs.listen((news) => {
      if (news.startOver || isOurs(news)) ask();
    });
    const options = { signal: stop.signal };
    document.addEventListener("visibilitychange", onBack, options);
    addEventListener("focus", onBack, options);
    addEventListener("online", ask, options);
    if (atOnce || (drawn !== undefined && Date.now() - drawn > everyMs)) ask();
    return () => {
      stop.abort();
      clearInterval(timer);
      forget();
    };
  }, [everyMs, freshMs, drawn, atOnce]);
}
