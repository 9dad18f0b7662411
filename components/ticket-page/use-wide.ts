"use client";

import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 768px)";

function watch(listener: () => void) {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}

/** True where the properties stand beside the conversation rather than in a sheet. */
export function useWide(): boolean {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(WIDE).matches,
    () => true,
  );
}
