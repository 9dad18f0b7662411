"use client";

import { useEffect, useState } from "react";
import type { ReaderRow } from "@/lib/relations/rows";
import { readReaderPage, type ReadersAsked } from "./read-readers";

const PAUSE_MS = 200;

type Shown = { rows: readonly ReaderRow[]; next: string | null; failed: boolean };

/** People who see a ticket, a page at a time; null until the first came. What was found stays until the next is. */
export function useReaderPages(number: number, { group, q }: ReadersAsked) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const page = await readReaderPage(number, { group, q }, null);
      if (wanted) setShown({ rows: page?.items ?? [], next: page?.nextCursor ?? null, failed: page === null });
    };
    const timer = setTimeout(() => void read(), q === "" ? 0 : PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [number, group, q]);
  const more = async () => {
    if (!shown?.next) return;
    setBusy(true);
    const page = await readReaderPage(number, { group, q }, shown.next);
    setBusy(false);
    const longer = page
      ? { rows: [...shown.rows, ...page.items], next: page.nextCursor, failed: false }
      : { ...shown, failed: true };
    // What was typed meanwhile has pages of its own.
    setShown((now) => (now === shown ? longer : now));
  };
  return { shown, busy, more: () => void more() };
}
