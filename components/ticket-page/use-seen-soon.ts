"use client";

import { useEffect } from "react";
import type { TicketDetail } from "@/lib/tickets/rows";
import type { TicketStore } from "./ticket-store";

/** When it is asked whether a reply was seen, in seconds after it. */
const ASKED_AFTER_S = [2, 6, 15, 40, 90];
const NEW_FOR_MS = 60_000;

/** The reply of the team's that the requester has not seen yet, where it is the last. */
function unseenReply({ comments, requester, requesterReads, requesterSeenAt }: TicketDetail) {
  if (!requesterReads) return null;
  const last = comments.findLast(
    ({ kind, byStaff, author, deletedAt }) =>
      kind === "reply" && byStaff && author.id !== requester.id && deletedAt === null,
  );
  return last && (requesterSeenAt === null || requesterSeenAt < last.createdAt) ? last : null;
}

/** Asks a few times whether the requester has seen a new reply: seeing is no event, so the stream doesn't tell of it. */
export function useSeenSoon(store: TicketStore, ticket: TicketDetail): void {
  const reply = unseenReply(ticket);
  const id = reply?.id;
  const at = reply?.createdAt.getTime() ?? 0;
  useEffect(() => {
    if (id === undefined || Date.now() - at > NEW_FOR_MS) return;
    const ask = () => {
      if (!document.hidden) void store.refresh();
    };
    const timers = ASKED_AFTER_S.map((seconds) => setTimeout(ask, seconds * 1_000));
    return () => {
      timers.forEach(clearTimeout);
    };
  }, [store, id, at]);
}
