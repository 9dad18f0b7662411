"use client";

import { useEffect, useState } from "react";

export type FoundTicket = {
  number: number;
  title: string;
  status: string;
  requester: { id: number; name: string };
  excerpt: string | null;
};
type Found = { query: string; items: FoundTicket[] };

const WAIT_MS = 120;
const NONE: FoundTicket[] = [];

/** The tickets that match what is typed, asked after a short rest; an answer to older words is dropped. */
export function useFoundTickets(query: string): { found: FoundTicket[]; loading: boolean } {
  const wanted = query.trim();
  const [found, setFound] = useState<Found>({ query: "", items: NONE });
  useEffect(() => {
    if (wanted === "") return;
    const controller = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch(`/api/ui/find?q=${encodeURIComponent(wanted)}`, { signal: controller.signal });
        const items = answer.ok ? ((await answer.json()) as { items: FoundTicket[] }).items : NONE;
        setFound({ query: wanted, items });
      } catch {
        if (!controller.signal.aborted) setFound({ query: wanted, items: NONE });
      }
    };
    const timer = setTimeout(() => void ask(), WAIT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted]);
  if (wanted === "") return { found: NONE, loading: false };
  return { found: found.items, loading: found.query !== wanted };
}
