"use client";

import { useEffect, useEffectEvent, useLayoutEffect } from "react";
import { BackSteps } from "./back-steps";

let known: BackSteps | null = null;

function stepsOfTab() {
  if (known) return known;
  const steps = new BackSteps(window.history, window.location, (work) => {
    queueMicrotask(work);
  });
  const onPopState = (event: PopStateEvent) => {
    // To the router nothing happened: it would draw the page anew, as it was, and drop what it is just fetching.
    if (steps.arrived()) event.stopImmediatePropagation();
  };
  window.addEventListener("popstate", onPopState, { capture: true });
  known = steps;
  return steps;
}

/** Keeps the history right from the first moment of a page: what was open when it was loaded anew is open no more. */
export function useBackSteps(): void {
  useEffect(() => {
    stepsOfTab().follow();
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
    stepsOfTab().opened(overlay);
    return () => {
      stepsOfTab().closed(overlay);
    };
  }, [open]);
}
