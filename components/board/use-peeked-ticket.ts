"use client";

import { useEffect, useState } from "react";
import { useLive } from "@/components/live/use-live";
import type { TicketDetail } from "@/lib/tickets/rows";
import { markTicketReadAction } from "@/lib/tickets/actions";
import { readTicket, ReadError, type ReadFailure } from "./board-reads";
import type { BoardStore } from "./board-store";
import { useObserved } from "./observable";

export type Peeked = { ticket: TicketDetail | null; failure: ReadFailure | null };
type Answer = Peeked & { number: number };

/** Reads the ticket that is shown beside the board, again when its card changes, and marks it read. */
export function usePeekedTicket(store: BoardStore, number: number): Peeked {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [heard, setHeard] = useState(0);
  const stamp = useObserved(store.board, ({ tickets }) => {
    const row = tickets.get(number);
    return row ? `${String(row.version)} ${String(row.replyCount)} ${String(row.staff?.noteCount ?? 0)}` : "";
  });
  useLive((news) => {
    // A ticket without a card here has nothing else that tells of its changes.
    const uncarded = !store.board.get().tickets.has(number);
    if (news.startOver || (uncarded && news.tickets?.[number])) setHeard((before) => before + 1);
  });
  useEffect(() => {
    const stop = new AbortController();
    readTicket(number, stop.signal)
      .then((ticket) => setAnswer({ number, ticket, failure: null }))
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        setAnswer({ number, ticket: null, failure: error instanceof ReadError ? error.failure : "unreachable" });
      });
    return () => stop.abort();
  }, [number, stamp, heard]);
  const unread = answer?.number === number && answer.ticket?.unread === true;
  useEffect(() => {
    if (!unread) return;
    void markTicketReadAction({ number }).then(({ ok }) => {
      if (ok) store.dispatch({ type: "read", number });
    });
  }, [number, store, unread]);
  return answer?.number === number ? answer : { ticket: null, failure: null };
}
