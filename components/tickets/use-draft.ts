"use client";

import { useCallback, useSyncExternalStore } from "react";
import { draftAt, noDraft, watchDraft, writeDraft, type Draft } from "./draft-store";

const nothingYet = () => noDraft;

/**
 * What someone is writing, kept on this device under a name that says whose and where: it survives reloads, failures and the end of
 * the session. Gives the draft and the way to write it; an empty text forgets it.
 */
export function useDraft(name: string): readonly [Draft, (text: string) => void] {
  const watch = useCallback((listener: () => void) => watchDraft(name, listener), [name]);
  const snapshot = useCallback(() => draftAt(name), [name]);
  const draft = useSyncExternalStore(watch, snapshot, nothingYet);
  const write = useCallback(
    (text: string) => {
      writeDraft(name, text);
    },
    [name],
  );
  return [draft, write];
}
