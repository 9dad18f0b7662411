"use client";

import { useEffect, useRef } from "react";
import { liveTabs } from "./live-tabs";

type Props = {
  person: number;
  /** When the server drew the page, in ms since 1970. */
  drawnAt: number;
};

/** Keeps this tab among those of its person that share one stream of changes. */
export function LiveConnection({ person, drawnAt }: Props) {
  // Drawn again, it stays where it is.
  const drawn = useRef(drawnAt);
  useEffect(() => {
    let here = new AbortController();
    const join = () => {
      here = new AbortController();
      liveTabs.join(String(person), drawn.current, here.signal);
    };
    const leave = () => here.abort();
    // A page that the browser puts aside must hold neither the stream nor the others up.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      join();
      liveTabs.startOver();
    };
    join();
    addEventListener("pagehide", leave);
    addEventListener("pageshow", onShow);
    return () => {
      leave();
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", onShow);
    };
  }, [person]);
  return null;
}
