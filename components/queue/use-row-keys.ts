"use client";

import { useEffect, useState } from "react";
import { pressedKey } from "@/components/ui/pressed-key";
import { queueActs, type QueueAct } from "./queue-shortcuts";

type RowAct = Exclude<QueueAct, "next" | "previous">;
type RowKeys = {
  /** The numbers of the rows, in their order. */
  numbers: readonly number[];
  /** What each key does to the row that the keys stand on. */
  acts: Readonly<Record<RowAct, (number: number) => void>>;
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

/** What a key asks for: of its own letter only, so that Shift is free for others. */
function actOf(event: KeyboardEvent): QueueAct | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return null;
  if (document.querySelector("[role=dialog][data-open],[role=alertdialog],[role=menu],[role=listbox]")) return null;
  const names = Object.keys(queueActs) as QueueAct[];
  return names.find((name) => queueActs[name] === pressedKey(event)) ?? null;
}

/** The keys of the rows: J and K walk, the others act on the row they stand on; gives its number, or null before the first press. */
export function useRowKeys({ numbers, acts }: RowKeys): number | null {
  const [last, setLast] = useState<Place | null>(null);
  const now = last && placeOf(last, numbers);
  useEffect(() => {
    const walk = (index: number) => {
      const number = numbers[index];
      if (number !== undefined) setLast({ number, index });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (!act || numbers.length === 0) return;
      const at = now?.index ?? -1;
      if (act === "next") walk(Math.min(numbers.length - 1, at + 1));
      else if (act === "previous") walk(Math.max(0, at - 1));
      else if (!now || (act === "open" && acting(event.target))) return;
      else acts[act](now.number);
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [numbers, now, acts]);
  return now?.number ?? null;
}
