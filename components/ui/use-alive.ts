"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * False while the server draws and until the page has woken up, true from then on: what is below the fold of a long list can wait
 * for it, and so can what only opens by a press.
 */
export const useAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
