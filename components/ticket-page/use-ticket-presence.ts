"use client";

import { useIsWriting, usePresentPeople, useShowPresence } from "@/components/live/use-presence";
import type { PresentPerson } from "@/lib/live/schema";
import { useTicketPage } from "./ticket-context";
import type { Composer } from "./use-composer";

/** Shows the others that the reader has the ticket open, or writes; gives who else is there. */
export function useTicketPresence({ kind, text }: Composer): readonly PresentPerson[] {
  const { number } = useTicketPage().ticket;
  const writing = useIsWriting(text);
  useShowPresence(number, writing ? (kind === "note" ? "noting" : "replying") : "reading");
  return usePresentPeople(number);
}
