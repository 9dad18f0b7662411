"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState, useSyncExternalStore } from "react";
import { overruledStatus, setWith } from "@/components/canned-replies/with-sets";
import { useEndingWords } from "@/components/relations/use-ending-words";
import {
  askAgain,
  forgetFilesLater,
  withoutRefused,
  placeOfMessage,
  sendAlong,
} from "@/components/attachments/waiting-files";
import { newFormKey } from "@/components/tickets/form-key";
import { toast } from "@/components/ui/toast-queue";
import { commentOnTicketAction } from "@/lib/tickets/actions";
import type { Commented } from "@/lib/tickets/commands/comment-on-ticket";
import { RETRACTABLE_MS } from "@/lib/tickets/message-times";
import type { TicketDetail } from "@/lib/tickets/rows";
import {
  createOutgoingStore,
  newestReplyOf,
  noOutgoing,
  unsent,
  type Outgoing,
  type OutgoingStore,
} from "./outgoing-store";
import { patchOf } from "./several-changes";
import { useTicketPage } from "./ticket-context";
import type { Change, TicketPatch } from "./ticket-store";
import { useRefusalWords } from "./use-change-runner";
import { useResend } from "./use-resend";
import { useTakeBack } from "./use-take-back";
import { filesOfMessage, useFileTrouble, useResumeFiles } from "./use-message-files";

export type OutgoingMessages = {
  /** Those that the conversation doesn't hold yet. */
  messages: readonly Outgoing[];
  send: (message: Pick<Outgoing, "kind" | "body" | "resolve" | "besides" | "also"> & { filesAt: string }) => void;
  again: (message: Outgoing) => void;
  /** Sends it again without its files that can't leave. */
  without: (message: Outgoing) => void;
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
function patchBy(message: Outgoing, before: TicketDetail): TicketPatch {
  const set = setWith(message);
  return {
    ...(set ? patchOf(before, set) : {}),
    ...(message.resolve ? { status: "resolved", waitingFor: null } : {}),
  };
}

type Saved = Pick<Outgoing, "commentId"> & Partial<Pick<Commented, "children" | "version">>;
type Sent = Outgoing & { number: number; shownReplyId: number; attachments: string[]; before: TicketDetail };

/** What a message changes of its ticket, and how it is sent. */
function changeBy(sent: Sent, saved: Saved): Change {
  const { number, kind, body, resolve, besides, shownReplyId, attachments, key, before } = sent;
  const also = setWith(sent);
  const set = also ? { also: { changes: also.changes, checklist: also.checklist } } : {};
  const input = { number, kind, body, resolve, shownReplyId, attachments, ...besides, ...set };
  return {
    patch: patchBy(sent, before),
    fields: [],
    send: async () => {
      const answer = await commentOnTicketAction(input, key);
      if (answer.ok) Object.assign(saved, answer.value);
      return answer;
    },
  };
}

/** Gives the function that says that a message was taken, and offers to take it back. */
function useSaySent(outgoing: OutgoingStore) {
  const t = useTranslations("ticketPage");
  const { ticket, words } = useTicketPage();
  const { number } = ticket;
  const takeBack = useTakeBack(outgoing);
  const sayChildren = useEndingWords();
  return useCallback(
    (message: Outgoing, before: TicketDetail, { commentId, children, version }: Saved) => {
      // Not taken back with one press: several tickets got it.
      if (children) {
        sayChildren(number, children);
        return;
      }
      const done = message.resolve
        ? "resolved"
        : message.also
          ? "sentWith"
          : message.kind === "note"
            ? "noted"
            : "sent";
      const undo = () => {
        if (commentId !== null) void takeBack({ ...message, commentId, version }, before);
      };
      const action = { label: t("undo"), kbd: "Ctrl Z", onPress: undo };
      const overruled = overruledStatus(message);
      const said = {
        number,
        instead: overruled === null ? "no" : "yes",
        status: overruled === null ? "" : words.status(overruled),
        rest: setWith(message) ? "yes" : "no",
      };
      toast({ message: t(`outgoing.${done}`, said), forMs: SHOWN_MS, action });
    },
    [t, number, words, takeBack, sayChildren],
  );
}

/** The messages on their way: shown at once, kept when they fail, gone when the conversation holds them. */
export function useOutgoing(): OutgoingMessages {
  const { ticket, store, me } = useTicketPage();
  const refusal = useRefusalWords();
  const fileTrouble = useFileTrouble();
  const [outgoing] = useState(() => createOutgoingStore(`unsent:${String(me.id)}:${String(ticket.number)}`));
  const messages = useSyncExternalStore(outgoing.subscribe, outgoing.snapshot, noOutgoing);
  const { number } = ticket;
  const say = useSaySent(outgoing);

  const deliver = useCallback(
    async (message: Outgoing) => {
      const before = store.snapshot().ticket;
      const { key, shownReplyId = newestReplyOf(before.comments) } = message;
      const saved: Saved = { commentId: null };
      outgoing.put({ ...message, shownReplyId, state: "sending", error: null });
      const files = await filesOfMessage(message);
      if (files.trouble !== null) {
        outgoing.put(unsent({ ...message, shownReplyId }, fileTrouble(files.trouble)));
        return;
      }
      const { attachments } = files;
      const outcome = await store.change(changeBy({ ...message, number, shownReplyId, attachments, before }, saved));
      if (!outcome.ok) {
        const why = outcome.error && refusal(outcome);
        outgoing.put(unsent({ ...message, shownReplyId }, why, outcome.error?.details));
        askAgain(placeOfMessage(key));
        return;
      }
      outgoing.put({ ...message, commentId: saved.commentId, state: "sent", error: null });
      forgetFilesLater(placeOfMessage(key));
      say(message, before, saved);
    },
    [store, outgoing, number, say, refusal, fileTrouble],
  );
  useResend(messages, isLost, (message) => void deliver(message));

  useResumeFiles(outgoing, deliver);
  const inConversation = new Set(ticket.comments.map(({ id }) => id));
  return {
    messages: messages.filter(({ commentId }) => commentId === null || !inConversation.has(commentId)),
    send: ({ filesAt, ...message }) => {
      const key = newFormKey();
      const files = sendAlong(filesAt, key);
      void deliver({ ...message, key, files, state: "sending", error: null, commentId: null });
    },
    again: (message) => void deliver(message),
    without: (message) => void withoutRefused(message).then(deliver),
    withdraw: (message) => {
      outgoing.remove(message.key);
    },
  };
}
