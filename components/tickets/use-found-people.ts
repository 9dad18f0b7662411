"use client";

import { useEffect, useState } from "react";
import type { Choice } from "@/components/ui/choice";

type Found = { items: { id: number; name: string; email: string | null }[] };
const PAUSE_MS = 200;

async function read(query: string, signal: AbortSignal): Promise<Choice[]> {
  const answer = await fetch(`/api/ui/people?everyone=1&q=${encodeURIComponent(query.slice(0, 200))}`, { signal });
  const { items } = answer.ok ? ((await answer.json()) as Found) : { items: [] };
  return items.map(({ id, name, email }) => ({
    value: String(id),
    label: name,
    ...(email === null ? {} : { description: email }),
  }));
}

/** People found by what is typed, those who are out too; the first ones before anything is. */
export function useFoundPeople() {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<{ query: string; choices: Choice[] } | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    const show = (choices: Choice[]) => {
      if (!asking.signal.aborted) setFound({ query, choices });
    };
    const timer = setTimeout(
      () => {
        read(query, asking.signal).then(show, () => show([]));
      },
      query === "" ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query]);
  return { choices: found?.choices ?? [], busy: found?.query !== query, find: setQuery };
}
