"use client";

import { useRouter } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { createOutgoingStore, noOutgoing, unsent, type Outgoing } from "@/components/ticket-page/outgoing-store";
import { useResend } from "@/components/ticket-page/use-resend";
import {
  askAgain,
  bringBack,
  forgetFilesLater,
  withoutRefused,
  placeOfMessage,
  sendAlong,
} from "@/components/attachments/waiting-files";
import { filesOfMessage, useResumeFiles } from "@/components/ticket-page/use-message-files";
import { newFormKey } from "@/components/tickets/form-key";
import type { ActionFailure } from "@/lib/platform/action";
import { commentOnTicketAction } from "@/lib/tickets/actions";

/** Why a message did not leave: a message key under `request.reply.why`, or the server's own sentence. */
export type Why = "offline" | "unanswered" | "signedOut" | "filesLost" | "filesRefused" | "notTaken";
const reasons: ReadonlySet<string> = new Set<Why>([
  "offline",
  "unanswered",
  "signedOut",
  "filesLost",
  "filesRefused",
  "notTaken",
]);

/** True for the reasons that have words of their own. */
export function isWhy(reason: string | null): reason is Why {
  return reason !== null && reasons.has(reason);
}

export type Shown = {
  /** The messages that the page shows already. */
  ids: readonly number[];
  /** The newest of them that is somebody else's; 0 for none. */
  newestReplyId: number;
};

export type Replies = {
  /** Those that the conversation doesn't hold yet. */
  pending: readonly Outgoing[];
  send: (body: string) => void;
  again: (message: Outgoing) => void;
  /** Sends it again without its files that can't leave. */
  without: (message: Outgoing) => void;
  /** Takes an unsent one back, to be edited. */
  withdraw: (message: Outgoing) => void;
  /** The last one that left a moment ago and may still be taken back. */
  recent: SentReply | null;
  /** Says that it may no longer. */
  settle: () => void;
};

export type SentReply = Outgoing & { commentId: number };

const BEGUN = { kind: "reply", resolve: false, state: "sending", error: null, commentId: null } as const;

function reasonOf({ code, message }: ActionFailure): string {
  if (code === "unauthenticated") return "signedOut";
  return code === "unavailable" ? "unanswered" : message;
}

const isLost = ({ error }: Outgoing) => error === null || error === "offline" || error === "unanswered";

/** The reader's replies on their way: shown at once, kept when they fail, gone when the conversation holds them. */
export function useReplies(viewerId: number, number: number, filesPlace: string, shown: Shown): Replies {
  const router = useRouter();
  const [store] = useState(() => createOutgoingStore(`unsent:${String(viewerId)}:${String(number)}`));
  const [recent, setRecent] = useState<SentReply | null>(null);
  const messages = useSyncExternalStore(store.subscribe, store.snapshot, noOutgoing);

  const deliver = async (message: Outgoing) => {
    const shownReplyId = message.shownReplyId ?? shown.newestReplyId;
    const sent = { ...message, shownReplyId };
    store.put({ ...sent, state: "sending", error: null });
    try {
      const files = await filesOfMessage(message);
      if (files.trouble !== null) {
        store.put(unsent(sent, files.trouble));
        return;
      }
      const { attachments } = files;
      const reply = { number, kind: "reply" as const, body: message.body, shownReplyId, attachments };
      const answer = await commentOnTicketAction(reply, message.key);
      if (answer.ok) {
        const left = { ...sent, state: "sent" as const, error: null, commentId: answer.value.commentId };
        store.put(left);
        setRecent(left);
      } else store.put(unsent(sent, reasonOf(answer.error), answer.error.details));
      (answer.ok ? forgetFilesLater : askAgain)(placeOfMessage(message.key));
      // Reading the page signed out leads to the sign-in page, away from the message that was not sent.
      if (answer.ok || answer.error.code !== "unauthenticated") router.refresh();
    } catch {
      store.put(unsent(sent, navigator.onLine ? "unanswered" : "offline"));
    }
  };
  useResend(messages, isLost, (message) => void deliver(message));
  useResumeFiles(store, deliver);
  return {
    recent,
    settle: () => {
      setRecent(null);
    },
    pending: messages.filter(({ commentId }) => commentId === null || !shown.ids.includes(commentId)),
    send: (body) => {
      const key = newFormKey();
      const files = sendAlong(filesPlace, key);
      void deliver({ ...BEGUN, key, files, body });
    },
    again: (message) => void deliver(message),
    without: (message) => void withoutRefused(message).then(deliver),
    withdraw: (message) => {
      bringBack(message.key, filesPlace);
      store.remove(message.key);
    },
  };
}
