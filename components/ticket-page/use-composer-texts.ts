"use client";

import { bringBack } from "@/components/attachments/waiting-files";
import { quotedText } from "@/components/tickets/quoted-text";
import { useFollowedDraft, type OtherDraft } from "@/components/tickets/use-followed-draft";
import type { CommentKind } from "@/lib/tickets/schema";
import { draftName } from "./draft-name";
import type { Outgoing } from "./outgoing-store";
import type { Quote } from "./quote-message";
import { useTicketPage } from "./ticket-context";
import type { OutgoingMessages } from "./use-outgoing";
import type { Sets } from "./use-sets";

export type Texts = Record<
  CommentKind,
  { text: string; set: (text: string) => void; elsewhere: OtherDraft; place: string }
>;

/** The two texts of a ticket's writer, one for each kind of readers, kept on the device and on the server. */
export function useTexts(): Texts {
  const { ticket, me } = useTicketPage();
  const { number, drafts } = ticket;
  const placeOf = (kind: CommentKind) => ({ name: draftName(me.id, number, kind), number, kind, keptAt: drafts[kind] });
  const [replyPlace, notePlace] = [placeOf("reply"), placeOf("note")];
  const reply = useFollowedDraft(replyPlace);
  const note = useFollowedDraft(notePlace);
  return {
    reply: { text: reply.text, set: reply.write, elsewhere: reply.other, place: replyPlace.name },
    note: { text: note.text, set: note.write, elsewhere: note.other, place: notePlace.name },
  };
}

/** Puts the text and the files of an unsent message before what is being written for the same readers. */
function writeAgain(texts: Texts, { key, kind, body }: Outgoing) {
  const { text, set, place } = texts[kind];
  bringBack(key, place);
  set(text === "" ? body : `${body}\n\n${text}`);
}

type Transfers = {
  texts: Texts;
  kind: CommentKind;
  sets: Record<CommentKind, Sets>;
  focus: (kind?: CommentKind) => void;
  outgoing: OutgoingMessages;
};

/** What brings a text into the composer from elsewhere; what was being written there stays. */
export function useTransfers({ texts, kind, sets, focus, outgoing }: Transfers): {
  adopt: () => void;
  edit: (message: Outgoing) => void;
  quote: Quote;
} {
  return {
    adopt: () => {
      const from = kind === "reply" ? "note" : "reply";
      const other = texts[from];
      sets[kind].setSets(sets[from].sets);
      texts[kind].set(other.text);
      other.set("");
      sets[from].setSets(null);
      focus(kind);
    },
    edit: (message) => {
      writeAgain(texts, message);
      if (message.also) sets[message.kind].setSets(message.also);
      outgoing.withdraw(message);
      focus(message.kind);
    },
    quote: (message) => {
      const into = message.kind === "note" ? "note" : kind;
      const { text, set } = texts[into];
      set(`${text.trim() === "" ? "" : `${text.trimEnd()}\n\n`}${quotedText(message.body)}`);
      focus(into);
    },
  };
}
