"use client";

import { useEffect, useState } from "react";
import type { Choice } from "@/components/ui/choice";

const WAIT_MS = 150;

type Person = { id: number; name: string; email: string | null };
type Found = { query: string; choices: Choice[] };

async function find(query: string, signal: AbortSignal): Promise<Choice[]> {
  const answer = await fetch(`/api/ui/people?q=${encodeURIComponent(query)}`, { signal });
  if (!answer.ok) return [];
  const { items } = (await answer.json()) as { items: Person[] };
  return items.map(({ id, name, email }) => ({ value: String(id), label: name, description: email ?? undefined }));
}

/** The people whose name or address has these words, as one types. */
export function useFoundPeople(typed: string): { choices: Choice[]; loading: boolean } {
  const query = typed.trim();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      find(query, controller.signal).then(
        (choices) => {
          setFound({ query, choices });
        },
        () => {
          if (!controller.signal.aborted) setFound({ query, choices: [] });
        },
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query]);
  return { choices: found?.choices ?? [], loading: found?.query !== query };
}
