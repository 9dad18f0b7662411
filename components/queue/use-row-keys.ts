"use client";

import { useEffect, useState } from "react";

type RowKeys = { count: number; onOpen: (index: number) => void; onTake: (index: number) => void };

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const acting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("a,button,[role=button],summary") !== null;

/** J and K walk the rows, Enter opens, T takes; gives the row they stand on, or null before the first press. */
export function useRowKeys({ count, onOpen, onTake }: RowKeys): number | null {
  const [cursor, setCursor] = useState<number | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || count === 0) return;
      if (document.querySelector("[role=dialog][data-open],[role=menu],[role=listbox]")) return;
      const at = cursor ?? -1;
      if (event.key === "j") setCursor(Math.min(count - 1, at + 1));
      else if (event.key === "k") setCursor(Math.max(0, at - 1));
      else if (event.key === "t" && cursor !== null) onTake(cursor);
      else if (event.key === "Enter" && cursor !== null && !acting(event.target)) onOpen(cursor);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [count, cursor, onOpen, onTake]);
  return cursor === null ? null : Math.min(cursor, Math.max(0, count - 1));
}
