"use client";

import { useEffect, useEffectEvent } from "react";

type Overlaid = { overlay?: boolean } | null;

const isOverlaid = () => (window.history.state as Overlaid)?.overlay === true;

/**
 * Lets the way back close what lies over the whole page, as a phone's does. `enter` is called as it opens, `leave` as it is closed
 * otherwise: then its step in the history goes too.
 */
export function useBackCloses(open: boolean, close: () => void): { enter: () => void; leave: () => void } {
  const onBack = useEffectEvent(close);
  useEffect(() => {
    if (!open) return;
    const onPopState = () => {
      onBack();
    };
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, [open]);
  return {
    enter: () => {
      if (!isOverlaid()) window.history.pushState({ overlay: true }, "");
    },
    leave: () => {
      if (isOverlaid()) window.history.back();
    },
  };
}
