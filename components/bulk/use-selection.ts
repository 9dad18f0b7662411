"use client";

import { useEffect } from "react";
import { useObserved } from "@/components/board/observable";
import type { TicketRow } from "@/lib/tickets/rows";
import { selection, shownList, type MayChange } from "./selection-store";

/** True while a ticket is chosen. */
export function useChosen(number: number): boolean {
  return useObserved(selection, ({ chosen }) => chosen.has(number));
}

/** How many are chosen. */
export function useChosenCount(): number {
  return useObserved(selection, ({ chosen }) => chosen.size);
}

/** What the reader may set on tickets, as their rows say. */
export function mayChange({ can }: Pick<TicketRow, "can">): MayChange {
  return {
    status: can.changeStatus,
    priority: can.setPriority,
    lead: can.assign,
    team: can.classify,
    category: can.classify,
  };
}

/** Tells the bar which tickets are shown, in their order. */
export function useShownList(rows: readonly Pick<TicketRow, "number" | "can">[], whole: boolean): void {
  useEffect(() => {
    const [first] = rows;
    shownList.set({
      numbers: rows.map(({ number }) => number),
      may: first ? mayChange(first) : shownList.get().may,
      whole,
    });
  }, [rows, whole]);
}
