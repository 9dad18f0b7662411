"use client";

import { useLayoutEffect } from "react";

/** What stands at the foot of a page, for which others make room: the sheet one writes on, or a bar of acts. */
export type PageMark = "composer" | "foot-bar";

const standing = new Map<PageMark, number>();

function count(mark: PageMark, by: 1 | -1): void {
  const now = (standing.get(mark) ?? 0) + by;
  standing.set(mark, now);
  document.documentElement.toggleAttribute(`data-has-${mark}`, now > 0);
}

/**
 * Says on the page's root that this stands on it, as `data-has-…`. A rule with `body:has(…)` would need no script, but then the
 * browser goes through all styles of a page whenever anything on it comes or goes.
 */
export function usePageMark(mark: PageMark): void {
  useLayoutEffect(() => {
    count(mark, 1);
    return () => count(mark, -1);
  }, [mark]);
}
