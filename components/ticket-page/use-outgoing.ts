"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState, useSyncExternalStore } from "react";
import { newFormKey } from "@/components/tickets/form-key";
import { toast } from "@/components/ui/toast-queue";
import { commentOnTicketAction } from "@/lib/tickets/actions";
import { RETRACTABLE_MS } from "@/lib/tickets/message-times";
import type { TicketDetail } from "@/lib/tickets/rows";
import { createOutgoingStore, newestReplyOf, noOutgoing, unsent, type Outgoing } from "./outgoing-store";
import { patchOf } from "./several-changes";
import { useTicketPage } from "./ticket-context";
import type { Change, TicketPatch } from "./ticket-store";
import { useRefusalWords } from "./use-change-runner";
import { useResend } from "./use-resend";
import { useTakeBack } from "./use-take-back";

export type OutgoingMessages = {
  /** Those that the conversation doesn't hold yet. */
  messages: readonly Outgoing[];
  send: (message: Pick<Outgoing, "kind" | "body" | "resolve" | "also">) => void;
  again: (message: Outgoing) => void;
  /** Takes an unsent message back, to be edited. */
  withdraw: (message: Outgoing) => void;
};

/** The same, where a message can go back to where it was written. */
export type EditableOutgoing = OutgoingMessages & { edit: (message: Outgoing) => void };

/** A little less than a message may be taken back, for the way to the server. */
const SHOWN_MS = RETRACTABLE_MS - 500;

/** No answer came: what the server refused waits for its writer. */
const isLost = ({ error }: Outgoing) => error === null;

/** What a message will make of its ticket beside the conversation. */
const patchBy = ({ also, resolve }: Outgoing, before: TicketDetail): TicketPatch => ({
  ...(also ? patchOf(before, also) : {}),
  ...(resolve ? { status: "resolved", waitingFor: null } : {}),
});

/** The messages on their way: shown at once, kept when they fail, gone when the conversation holds them. */
export function useOutgoing(): OutgoingMessages {
  const t = useTranslations("ticketPage");
  const { ticket, store, me } = useTicketPage();
  const refusal = useRefusalWords();
  const [outgoing] = useState(() => createOutgoingStore(`unsent:${String(me.id)}:${String(ticket.number)}`));
  const messages = useSyncExternalStore(outgoing.subscribe, outgoing.snapshot, noOutgoing);
  const { number } = ticket;
  const takeBack = useTakeBack(outgoing);

  const deliver = useCallback(
    async (message: Outgoing) => {
      const before = store.snapshot().ticket;
      const { kind, body, resolve, also, key, shownReplyId = newestReplyOf(before.comments) } = message;
      let commentId: number | null = null;
      const change: Change = {
        patch: patchBy(message, before),
        fields: [],
        send: async () => {
          const set = also ? { also: { changes: also.changes, checklist: also.checklist } } : {};
          const answer = await commentOnTicketAction({ number, kind, body, resolve, shownReplyId, ...set }, key);
          if (answer.ok) commentId = answer.value.commentId;
          return answer;
        },
      };
      outgoing.put({ ...message, shownReplyId, state: "sending", error: null });
      const outcome = await store.change(change);
      if (!outcome.ok) {
        const why = outcome.error && refusal(outcome);
        outgoing.put(unsent({ ...message, shownReplyId }, why, outcome.error?.details));
        return;
      }
      outgoing.put({ ...message, state: "sent", error: null, commentId });
      const done = resolve ? "resolved" : also ? "sentWith" : kind === "note" ? "noted" : "sent";
      const undo = () => {
        if (commentId !== null) void takeBack({ ...message, commentId }, before);
      };
      const action = { label: t("undo"), kbd: "Ctrl Z", onPress: undo };
      toast({ message: t(`outgoing.${done}`, { number }), forMs: SHOWN_MS, action });
    },
    [store, outgoing, number, t, refusal, takeBack],
  );
  useResend(messages, isLost, (message) => void deliver(message));

  const inConversation = new Set(ticket.comments.map(({ id }) => id));
  return {
    messages: messages.filter(({ commentId }) => commentId === null || !inConversation.has(commentId)),
    send: (message) => void deliver({ ...message, key: newFormKey(), state: "sending", error: null, commentId: null }),
    again: (message) => void deliver(message),
    withdraw: (message) => {
      outgoing.remove(message.key);
    },
  };
}
