"use client";

import { useEffect, useEffectEvent, useState, type RefObject } from "react";

type Keyed<Line> = {
  field: RefObject<HTMLTextAreaElement | null>;
  choices: readonly Line[] | null;
  choose: (choice: Line) => void;
  close: () => void;
};

const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The line that Enter would take, moved by the field's own arrows while its list is open. */
export function useCaretKeys<Line>({ field, choices, choose, close }: Keyed<Line>) {
  const [highlighted, setHighlighted] = useState(0);
  const count = choices?.length ?? 0;
  const index = Math.min(highlighted, Math.max(0, count - 1));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const move = moves[event.key];
    const chosen = choices?.[index];
    if (event.key === "Escape") close();
    else if (move !== undefined && count > 0) setHighlighted((index + move + count) % count);
    else if ((event.key === "Enter" || event.key === "Tab") && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  useEffect(() => {
    const input = field.current;
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    // Before what else the field's keys do: Enter is the list's while it is open.
    input?.addEventListener("keydown", listener, true);
    return () => {
      input?.removeEventListener("keydown", listener, true);
    };
  }, [field]);
  return { index, highlight: setHighlighted };
}
