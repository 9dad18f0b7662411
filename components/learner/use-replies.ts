"use client";

import { useRouter } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { createOutgoingStore, noOutgoing, type Outgoing } from "@/components/ticket-page/outgoing-store";
import { newFormKey } from "@/components/tickets/form-key";
import type { ActionFailure } from "@/lib/platform/action";
import { commentOnTicketAction } from "@/lib/tickets/actions";

/** Why a message did not leave: a message key under `request.reply.why`, or the server's own sentence. */
export type Why = "offline" | "unanswered" | "signedOut";
const reasons: ReadonlySet<string> = new Set<Why>(["offline", "unanswered", "signedOut"]);

/** True for the reasons that have words of their own. */
export function isWhy(reason: string | null): reason is Why {
  return reason !== null && reasons.has(reason);
}

export type Replies = {
  /** Those that the conversation doesn't hold yet. */
  pending: readonly Outgoing[];
  send: (body: string) => void;
  again: (message: Outgoing) => void;
  /** Takes an unsent one back, to be edited. */
  withdraw: (message: Outgoing) => void;
};

function reasonOf({ code, message }: ActionFailure): string {
  if (code === "unauthenticated") return "signedOut";
  return code === "unavailable" ? "unanswered" : message;
}

/** The reader's replies on their way: shown at once, kept when they fail, gone when the conversation holds them. */
export function useReplies(viewerId: number, number: number, shownIds: readonly number[]): Replies {
  const router = useRouter();
  const [store] = useState(() => createOutgoingStore(`unsent:${String(viewerId)}:${String(number)}`));
  const messages = useSyncExternalStore(store.subscribe, store.snapshot, noOutgoing);

  const deliver = async (message: Outgoing) => {
    const fail = (error: string) => {
      store.put({ ...message, state: "unsent", error });
    };
    store.put({ ...message, state: "sending", error: null });
    try {
      const answer = await commentOnTicketAction({ number, kind: "reply", body: message.body }, message.key);
      if (answer.ok) store.put({ ...message, state: "sent", error: null, commentId: answer.value.commentId });
      else fail(reasonOf(answer.error));
      // Reading the page signed out leads to the sign-in page, away from the message that was not sent.
      if (answer.ok || answer.error.code !== "unauthenticated") router.refresh();
    } catch {
      fail(navigator.onLine ? "unanswered" : "offline");
    }
  };
  return {
    pending: messages.filter(({ commentId }) => commentId === null || !shownIds.includes(commentId)),
    send: (body) =>
      void deliver({
        key: newFormKey(),
        kind: "reply",
        body,
        resolve: false,
        state: "sending",
        error: null,
        commentId: null,
      }),
    again: (message) => void deliver(message),
    withdraw: (message) => {
      store.remove(message.key);
    },
  };
}
