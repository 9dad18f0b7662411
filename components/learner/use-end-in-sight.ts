"use client";

import { useEffect } from "react";

/** Less than this above the end is still at it. */
const NEAR_PX = 80;

/** Keeps the end of the page in sight from a send on, while what was sent grows, until the reader scrolls up. */
export function useEndInSight(latest: string | undefined) {
  useEffect(() => {
    if (latest === undefined) return;
    let following = true;
    let before = scrollY;
    const toEnd = () => {
      if (following) scrollTo({ top: document.body.scrollHeight });
    };
    const onScroll = () => {
      const above = document.documentElement.scrollHeight - innerHeight - scrollY;
      if (scrollY < before) following = above < NEAR_PX;
      before = scrollY;
    };
    toEnd();
    const growth = new ResizeObserver(toEnd);
    growth.observe(document.body);
    addEventListener("scroll", onScroll, { passive: true });
    return () => {
      growth.disconnect();
      removeEventListener("scroll", onScroll);
    };
  }, [latest]);
}
