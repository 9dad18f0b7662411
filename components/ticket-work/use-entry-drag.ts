"use client";

import { useTranslations } from "next-intl";
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import type { ChecklistEntryRow } from "@/lib/checklists/rows";
import { placedAfter } from "./use-checklist";

type Options = {
  list: RefObject<HTMLUListElement | null>;
  entries: readonly ChecklistEntryRow[];
  onMove: (id: number, afterId: number | null) => void;
};

type Carried = { id: number; afterId: number | null };

/** The entry after whose middle a height is; null above all. */
function entryAbove(list: HTMLUListElement | null, y: number, carriedId: number): number | null {
  const lines = [...(list?.querySelectorAll<HTMLElement>("[data-entry]") ?? [])];
  const above = lines.filter((line) => {
    const { top, height } = line.getBoundingClientRect();
    return Number(line.dataset["entry"]) !== carriedId && top + height / 2 < y;
  });
  return above.length === 0 ? null : Number(above.at(-1)?.dataset["entry"]);
}

/** An entry that is moved in the page loses the focus: its grip takes it again. */
function useKeptFocus(list: Options["list"], entries: Options["entries"]) {
  const moved = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-entry="${String(moved.current)}"] [data-grip]`)?.focus();
    moved.current = null;
  }, [list, entries]);
  return (id: number) => {
    moved.current = id;
  };
}

/** Follows the pointer wherever it goes while something is carried. */
function usePointerWhile(carrying: boolean, on: { move: (y: number) => void; drop: () => void; cancel: () => void }) {
  const move = useEffectEvent((event: globalThis.PointerEvent) => {
    on.move(event.clientY);
  });
  const drop = useEffectEvent(on.drop);
  const cancel = useEffectEvent(on.cancel);
  useEffect(() => {
    if (!carrying) return;
    const follow = new AbortController();
    const { signal } = follow;
    addEventListener("pointermove", (event) => move(event), { signal });
    addEventListener("pointerup", () => drop(), { signal });
    addEventListener("pointercancel", () => cancel(), { signal });
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape") cancel();
      },
      { signal },
    );
    return () => {
      follow.abort();
    };
  }, [carrying]);
}

/** Moves an entry by its grip: dragged with mouse or finger, or with the arrow keys. */
export function useEntryDrag({ list, entries, onMove }: Options) {
  const t = useTranslations("checklists");
  const [carried, setCarried] = useState<Carried | null>(null);
  const [said, setSaid] = useState("");
  const keepFocus = useKeptFocus(list, entries);
  const shown = carried ? placedAfter(entries, carried.id, carried.afterId) : entries;
  const beforeOf = (place: number) => entries[place - 1]?.id ?? null;
  const say = (text: string, place: number) => {
    setSaid(t("moved", { text, place: place + 1, count: entries.length }));
  };

  const byKey = (entry: ChecklistEntryRow, place: number) => (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const next = place + step;
    if (step === 0 || next < 0 || next >= entries.length) return;
    event.preventDefault();
    keepFocus(entry.id);
    onMove(entry.id, step === 1 ? (entries[next]?.id ?? null) : beforeOf(next));
    say(entry.text, next);
  };
  const lift = (id: number, place: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    // A finger's pointer belongs to what it touched first, which moves in the page while it is carried.
    event.currentTarget.releasePointerCapture(event.pointerId);
    setCarried({ id, afterId: beforeOf(place) });
  };
  const move = (y: number) => {
    if (!carried) return;
    const afterId = entryAbove(list.current, y, carried.id);
    if (afterId !== carried.afterId) setCarried({ ...carried, afterId });
  };
  const drop = () => {
    if (!carried) return;
    setCarried(null);
    const from = entries.findIndex(({ id }) => id === carried.id);
    if (from !== -1 && carried.afterId !== beforeOf(from)) onMove(carried.id, carried.afterId);
  };
  usePointerWhile(carried !== null, {
    move,
    drop,
    cancel: () => {
      setCarried(null);
    },
  });
  const gripOf = (entry: ChecklistEntryRow, place: number): ComponentProps<"button"> => ({
    onKeyDown: byKey(entry, place),
    onPointerDown: lift(entry.id, place),
    title: t("moveHint"),
  });
  return { shown, said, gripOf, lifted: carried?.id ?? null };
}
