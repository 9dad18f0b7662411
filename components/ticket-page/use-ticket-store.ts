"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useLiveRefresh } from "@/components/live/use-live";
import { markTicketReadAction } from "@/lib/tickets/actions";
import type { TicketDetail } from "@/lib/tickets/rows";
import { readTicket } from "./read-ticket";
import { TicketStore, type TicketSnapshot } from "./ticket-store";
import { useSeenSoon } from "./use-seen-soon";

const REFRESH_MS = 15_000;

/** Notes that the reader has seen what is new, once it is before their eyes. */
function useMarkRead({ number, unread, updatedAt }: TicketDetail) {
  const moment = updatedAt.getTime();
  useEffect(() => {
    if (!unread || document.visibilityState !== "visible") return;
    void markTicketReadAction({ number }).catch(() => undefined);
  }, [number, unread, moment]);
}

/** Keeps the page's ticket: what the server gave first, then every change and every refresh. */
export function useTicketStore(initial: TicketDetail): TicketSnapshot & { store: TicketStore } {
  const [store] = useState(() => new TicketStore(initial, readTicket));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  useEffect(() => {
    store.receive(initial);
  }, [store, initial]);
  useLiveRefresh({
    concerns: ({ tickets }) => tickets?.[initial.number] !== undefined,
    read: async () => {
      await store.refresh();
      return true;
    },
    everyMs: REFRESH_MS,
  });
  useMarkRead(snapshot.ticket);
  useSeenSoon(store, snapshot.ticket);
  return { ...snapshot, store };
}
