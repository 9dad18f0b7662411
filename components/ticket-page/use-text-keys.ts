"use client";

import { useEffect, useEffectEvent, type RefObject } from "react";
import { writeInto, type Written } from "@/components/ui/write-into";
import { asLink, continued, wrapped, type Selected } from "./markdown-edit";

export type TextChange = (selected: Selected) => Written | null;

const marks: Readonly<Record<string, TextChange>> = {
  b: (selected) => wrapped(selected, "**"),
  i: (selected) => wrapped(selected, "_"),
  k: asLink,
};

/** What a key writes in a message: Ctrl+B, Ctrl+I, Ctrl+K, and Enter in a list. */
function changeOf({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent): TextChange | null {
  if (altKey || shiftKey || isComposing) return null;
  if (ctrlKey || metaKey) return marks[key.toLowerCase()] ?? null;
  return key === "Enter" ? continued : null;
}

/** Gives the function that changes what is selected in a field, and lets the field's keys do so too. */
export function useTextKeys(field: RefObject<HTMLTextAreaElement | null>): (change: TextChange) => boolean {
  const apply = (change: TextChange) => {
    const input = field.current;
    if (!input) return false;
    const { value: text, selectionStart: start, selectionEnd: end } = input;
    const written = change({ text, start, end });
    if (written) writeInto(input, written);
    return written !== null;
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const change = changeOf(event);
    if (!change || !apply(change)) return;
    event.preventDefault();
    // Elsewhere Ctrl+K searches: in a message it makes a link.
    event.stopPropagation();
  });
  useEffect(() => {
    const input = field.current;
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    input?.addEventListener("keydown", listener);
    return () => {
      input?.removeEventListener("keydown", listener);
    };
  }, [field]);
  return apply;
}
