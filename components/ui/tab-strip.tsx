"use client";

import { useLayoutEffect, useRef, type ReactNode } from "react";

/** The line of tabs; where they don't fit, it is scrolled so that the current one is seen. */
export function TabStrip({ current, children }: { current: string | undefined; children: ReactNode }) {
  const strip = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const tab = strip.current?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
    if (!strip.current || !tab) return;
    const middle = tab.offsetLeft - strip.current.offsetLeft + tab.offsetWidth / 2;
    strip.current.scrollLeft = middle - strip.current.clientWidth / 2;
  }, [current]);
  return (
    <ul
      ref={strip}
      className="-mb-px flex min-w-0 flex-1 scrollbar-none gap-0.5 overflow-x-auto overflow-y-hidden pb-px"
    >
      {children}
    </ul>
  );
}
