"use client";

import { useMemo } from "react";
import { readKeptSets, type WithSets } from "@/components/canned-replies/with-sets";
import { useDraft } from "@/components/tickets/use-draft";
import { useTicketPage } from "./ticket-context";

/** What a ready reply sets with the next message: kept on the device as its text is. */
export type Sets = { sets: WithSets | null; setSets: (sets: WithSets | null) => void };

/** Where on the device it is kept. */
export const setsName = (me: number, number: number) => `${String(me)}:ticket:${String(number)}:sets`;

export function useSets(): Sets {
  const { ticket, me } = useTicketPage();
  const [{ text }, write] = useDraft(setsName(me.id, ticket.number));
  return {
    sets: useMemo(() => readKeptSets(text), [text]),
    setSets: (sets) => {
      write(sets === null ? "" : JSON.stringify(sets));
    },
  };
}
