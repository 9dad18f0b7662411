"use client";

import { useEffect, useState } from "react";

type RowKeys = {
  /** The numbers of the rows, in their order. */
  numbers: readonly number[];
  onOpen: (number: number) => void;
  onTake: (number: number) => void;
};
type Place = { number: number; index: number };

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])"));

const acting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("a,button,[role=button],summary") !== null;

/** A row keeps the keys wherever it moves to; when it is gone, the one in its place has them. */
function placeOf({ number, index }: Place, numbers: readonly number[]): Place | null {
  const at = numbers.indexOf(number);
  const place = at === -1 ? Math.min(index, numbers.length - 1) : at;
  const there = numbers[place];
  return there === undefined ? null : { number: there, index: place };
}

/** J and K walk the rows, Enter opens, T takes; gives the number of the row they stand on, or null before the first press. */
export function useRowKeys({ numbers, onOpen, onTake }: RowKeys): number | null {
  const [last, setLast] = useState<Place | null>(null);
  const now = last && placeOf(last, numbers);
  useEffect(() => {
    const walk = (index: number) => {
      const number = numbers[index];
      if (number !== undefined) setLast({ number, index });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || numbers.length === 0) return;
      if (document.querySelector("[role=dialog][data-open],[role=menu],[role=listbox]")) return;
      const at = now?.index ?? -1;
      if (event.key === "j") walk(Math.min(numbers.length - 1, at + 1));
      else if (event.key === "k") walk(Math.max(0, at - 1));
      else if (event.key === "t" && now) onTake(now.number);
      else if (event.key === "Enter" && now && !acting(event.target)) onOpen(now.number);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [numbers, now, onOpen, onTake]);
  return now?.number ?? null;
}
