"use client";

import { useEffect, useState, type RefObject } from "react";
import { caretQuery, type CaretQuery } from "./caret-query";

/** What a sign typed into a field asks for at its caret, until it is answered, put off or left. */
export function useCaretQuery(
  field: RefObject<HTMLTextAreaElement | null>,
  sign: string,
): { found: CaretQuery | null; close: () => void } {
  const [found, setFound] = useState<CaretQuery | null>(null);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const read = () => caretQuery(input.value, input.selectionEnd, sign);
    const onInput = ({ target }: Event) => {
      if (target !== input) return;
      const next = read();
      setFound(next);
      // What was put off at one place is not asked again there.
      setClosedAt((at) => (next?.start === at ? at : null));
    };
    const onMove = () => {
      setFound((now) => (now !== null && read()?.start === now.start ? now : null));
    };
    const onLeave = () => {
      setFound(null);
    };
    // Heard after React, which holds the field: drawn between the letter and React, the field would be set back to what it held before.
    window.addEventListener("input", onInput);
    input.addEventListener("blur", onLeave);
    document.addEventListener("selectionchange", onMove);
    return () => {
      window.removeEventListener("input", onInput);
      input.removeEventListener("blur", onLeave);
      document.removeEventListener("selectionchange", onMove);
    };
  }, [field, sign]);
  return {
    found: found !== null && found.start === closedAt ? null : found,
    close: () => {
      setClosedAt(found?.start ?? null);
    },
  };
}
