"use client";

import { useEffect, useEffectEvent, useLayoutEffect } from "react";
import { loadLater } from "./later";

const loadSteps = loadLater(async () => (await import("./steps-of-tab")).stepsOfTab());

/** Keeps the history right from the first moment of a page: what was open when it was loaded anew is open no more. */
export function useBackSteps(): void {
  useEffect(() => {
    void loadSteps().then(
      (steps) => steps.follow(),
      () => undefined,
    );
  }, []);
}

/** What closes with the way back: where there is a finger and no Escape. */
const BY_TOUCH = "(pointer: coarse)";

/**
 * Lets the way back close what lies over the page while it is open, on a device that is touched; closed otherwise, it leaves no step in
 * the history.
 */
export function useBackCloses(open: boolean, close: () => void): void {
  const onBack = useEffectEvent(close);
  // Before it is drawn: who sees it can go back.
  useLayoutEffect(() => {
    if (!open || !window.matchMedia(BY_TOUCH).matches) return;
    const overlay = {
      close: () => {
        onBack();
      },
    };
    let over = false;
    const steps = loadSteps().catch(() => null);
    void steps.then((known) => {
      if (!over) known?.opened(overlay);
    });
    return () => {
      over = true;
      void steps.then((known) => known?.closed(overlay));
    };
  }, [open]);
}
