"use client";

import { useCallback, useSyncExternalStore } from "react";

const PREFIX = "appticket:draft:";
const listeners = new Set<() => void>();
/** What could not be stored on the device still lives as long as the page. */
const unstored = new Map<string, string>();

function read(key: string): string {
  try {
    return localStorage.getItem(PREFIX + key) ?? unstored.get(key) ?? "";
  } catch {
    return unstored.get(key) ?? "";
  }
}

function write(key: string, text: string): void {
  unstored.delete(key);
  try {
    if (text === "") localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
  } catch {
    if (text !== "") unstored.set(key, text);
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    removeEventListener("storage", tell);
  };
}

const nothing = () => "";

/** A text kept on this device under a key (per person and place) until it is set to nothing: survives reload, failure and expiry. */
export function useDraft(key: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => read(key), nothing);
  const set = useCallback(
    (next: string) => {
      write(key, next);
    },
    [key],
  );
  return [text, set];
}
