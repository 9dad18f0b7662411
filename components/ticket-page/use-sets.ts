"use client";

import { useMemo } from "react";
import { readKeptSets, type WithSets } from "@/components/canned-replies/with-sets";
import { useDraft } from "@/components/tickets/use-draft";
import type { CommentKind } from "@/lib/tickets/schema";
import { useTicketPage } from "./ticket-context";

/** What ready replies set with the next message: kept on the device beside its text, as which it goes when it is sent or emptied. */
export type Sets = { sets: WithSets | null; setSets: (sets: WithSets | null) => void };

/** Where on the device it is kept, for each kind of readers. */
export const setsName = (me: number, number: number, kind: CommentKind) =>
  `${String(me)}:ticket:${String(number)}:${kind === "note" ? "note-sets" : "sets"}`;

function useKept(name: string): Sets {
  const [{ text }, write] = useDraft(name);
  return {
    sets: useMemo(() => readKeptSets(text), [text]),
    setSets: (sets) => {
      write(sets === null ? "" : JSON.stringify(sets));
    },
  };
}

export function useSets(): Record<CommentKind, Sets> {
  const { ticket, me } = useTicketPage();
  const nameOf = (kind: CommentKind) => setsName(me.id, ticket.number, kind);
  return { reply: useKept(nameOf("reply")), note: useKept(nameOf("note")) };
}
