"use client";

import { useCallback, useRef } from "react";
import { readMatching } from "@/components/bulk/bulk-reads";

/** Of more it is only said that there are some. */
const MOST = 100;

type Counted = { of: readonly number[]; drawn: string; count: Promise<number | null> };

/** Of the changed tickets, those whose rows are drawn, and those that the list would show now. */
async function countIn(search: string, drawn: string, numbers: readonly number[]): Promise<number | null> {
  const rows = new Set(drawn.split(" ").map((row) => Number.parseInt(row, 10)));
  const beyond = numbers.filter((number) => !rows.has(number));
  const among = new URLSearchParams({ among: beyond.join() });
  const matching = beyond.length === 0 ? null : await readMatching(`${search}&${among.toString()}`);
  const count = numbers.length - beyond.length + (matching?.numbers ?? beyond).length;
  return count === 0 ? null : count;
}

/**
 * Gives a way to count the changes that concern a list: what happens to tickets that it neither shows nor would show is none of its
 * reader's. Null for none of them, 0 where it isn't known how many.
 */
export function useChangesCount(search: string, drawn: string): (numbers: readonly number[]) => Promise<number | null> {
  const last = useRef<Counted | null>(null);
  return useCallback(
    (numbers) => {
      if (numbers.length === 0 || numbers.length > MOST) return Promise.resolve(0);
      if (last.current?.of !== numbers || last.current.drawn !== drawn)
        last.current = { of: numbers, drawn, count: countIn(search, drawn, numbers) };
      return last.current.count;
    },
    [search, drawn],
  );
}
