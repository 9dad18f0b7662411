"use client";

import { useLayoutEffect, type RefObject } from "react";
import { draftAt, writeDraft } from "./draft-store";

/**
 * Takes what was typed into a field before React had taken over into the draft of that name, after what this device had kept of it:
 * it would be gone with the next drawing. A field that is drawn later holds its draft already.
 */
export function useTypedEarly(field: RefObject<HTMLTextAreaElement | null>, name: string): void {
  useLayoutEffect(() => {
    const typed = field.current?.value ?? "";
    const kept = draftAt(name).text;
    if (typed !== "" && typed !== kept) writeDraft(name, kept === "" ? typed : `${kept}\n${typed}`);
  }, [field, name]);
}
