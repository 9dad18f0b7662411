"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import { useAskRelation, type EndingBesides } from "@/components/relations/asked-relation";
import { asksBeforeEnding } from "@/components/relations/ends-with";
import { filesAt, refusedAt } from "@/components/attachments/file-counts";
import { leaveRefused } from "@/components/attachments/waiting-files";
import type { OtherDraft } from "@/components/tickets/use-followed-draft";
import { useTypedEarly } from "@/components/tickets/use-typed-early";
import { writeInto } from "@/components/ui/write-into";
import type { CommentRow, TicketDetail } from "@/lib/tickets/rows";
import type { CommentKind } from "@/lib/tickets/schema";
import type { Outgoing } from "./outgoing-store";
import type { Quote } from "./quote-message";
import { useTicketPage } from "./ticket-context";
import { useTexts, useTransfers, type Texts } from "./use-composer-texts";
import type { OutgoingMessages } from "./use-outgoing";
import { useSets, type Sets } from "./use-sets";

export type Composer = Sets & {
  kind: CommentKind;
  /** Changes who will read what is typed from now on; each kind keeps its own text. */
  setKind: (kind: CommentKind) => void;
  text: string;
  type: (text: string) => void;
  /** Where the files of what is typed wait. */
  filesPlace: string;
  /** Writes at the caret, in place of what is selected. */
  insert: (text: string) => void;
  /** The text begun for the other readers, if any. */
  other: string;
  /** What another of the writer's devices holds for the same readers. */
  elsewhere: OtherDraft;
  /** Turns the other kind's text into this one's, on purpose. */
  adopt: () => void;
  send: (resolve: boolean) => void;
  /** Sends without the files that can't leave, as it was pressed; there once they stopped it. */
  sendWithout: (() => void) | undefined;
  /** Takes an unsent message back to be edited, as the kind it is. */
  edit: (message: Outgoing) => void;
  /** Quotes a message under what is written; a note only in a note, so that no reply tells of it. */
  quote: Quote;
  focus: (kind?: CommentKind) => void;
  busy: boolean;
  problem: string | null;
  /** A reply that came while this text was being written. */
  news: CommentRow | null;
  field: RefObject<HTMLTextAreaElement | null>;
};

const CHECK_MS = 2_000;
const MENU_CLOSES_MS = 0;

const latestReply = (ticket: TicketDetail) =>
  ticket.comments.findLast(({ kind, mine }) => kind === "reply" && !mine) ?? null;

const nothingAfter = (ms: number) =>
  new Promise<null>((resolve) =>
    setTimeout(() => {
      resolve(null);
    }, ms),
  );

/** The newest reply of somebody else that came since the writing began. */
function useNews(writing: boolean): CommentRow | null {
  const { ticket } = useTicketPage();
  const latest = latestReply(ticket);
  const latestId = latest?.id ?? 0;
  const [known, setKnown] = useState(latestId);
  if (!writing && known !== latestId) setKnown(latestId);
  return writing && latest !== null && latestId > known ? latest : null;
}

/** Gives the function that says whether a reply came that the writer has not been shown. */
function useMovedOn(shown: CommentRow | null): () => Promise<boolean> {
  const { ticket, store } = useTicketPage();
  return async () => {
    if (shown !== null) return false;
    const before = latestReply(ticket)?.id ?? 0;
    const fresh = await Promise.race([store.refresh(), nothingAfter(CHECK_MS)]);
    return fresh !== null && (latestReply(fresh)?.id ?? 0) > before;
  };
}

/** Typing answers a problem: it goes with the first letter. What a ready reply sets goes with the last one of its text. */
const typing =
  (set: (text: string) => void, { setSets }: Sets, setProblem: (problem: null) => void) =>
  (text: string) => {
    set(text);
    if (text.trim() === "") setSets(null);
    setProblem(null);
  };

/** Writes into a field at its caret and leaves the caret after it. */
function insertAtCaret(field: HTMLTextAreaElement | null, text: string) {
  if (field) writeInto(field, { start: field.selectionStart, end: field.selectionEnd, text });
}

type Sending = {
  kind: CommentKind;
  sets: Sets;
  texts: Texts;
  news: CommentRow | null;
  focus: () => void;
  refuse: (problem: string) => void;
};

/** Sends what was written, unless it is empty or the conversation moved on unseen. */
function useSending(
  { kind, sets: { sets, setSets }, texts, news, focus, refuse }: Sending,
  outgoing: OutgoingMessages,
) {
  const t = useTranslations("ticketPage.composer");
  const { ticket } = useTicketPage();
  const ask = useAskRelation();
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState<{ place: string; resolve: boolean } | null>(null);
  const movedOn = useMovedOn(news);
  const { text, set, place } = texts[kind];
  const send = async (resolve: boolean) => {
    if (busy) return;
    if (text.trim() === "" && filesAt(place) === 0) {
      focus();
      refuse(t("empty"));
      return;
    }
    const refused = refusedAt(place).length > 0;
    setStopped(refused ? { place, resolve } : null);
    if (refused) return;
    setBusy(true);
    const held = kind === "reply" && (await movedOn());
    setBusy(false);
    if (held) return;
    const resolves = resolve && kind === "reply";
    const go = (besides?: EndingBesides) => {
      outgoing.send({ kind, body: text, resolve: resolves, besides, filesAt: place, ...(sets ? { also: sets } : {}) });
      set("");
      setSets(null);
    };
    if (resolves && asksBeforeEnding(ticket, "resolved")) ask({ kind: "resolve", status: "resolved", then: go });
    else go();
  };
  const without = ({ resolve }: { resolve: boolean }) => void leaveRefused(place).then(() => send(resolve));
  return {
    busy,
    send: (resolve: boolean) => void send(resolve),
    sendWithout: stopped?.place === place ? () => without(stopped) : undefined,
  };
}

/** An address that ends in #reply comes to write. */
function useFocusFromAddress(focus: () => void) {
  const begin = useEffectEvent(focus);
  useEffect(() => {
    if (window.location.hash === "#reply") begin();
  }, []);
}

/** What is being written on a ticket: two texts that never mix, and the checks before one is sent. */
export function useComposer(outgoing: OutgoingMessages): Composer {
  const { can } = useTicketPage().ticket;
  const texts = useTexts();
  const [chosen, setChosen] = useState<CommentKind>("reply");
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const kind = can.reply ? chosen : "note";
  const own = texts[kind];
  const other = texts[kind === "reply" ? "note" : "reply"];
  const allSets = useSets();
  const sets = allSets[kind];
  const news = useNews(texts.reply.text !== "");
  const type = typing(own.set, sets, setProblem);
  const setKind = (next: CommentKind) => {
    setChosen(next);
    setProblem(null);
  };
  const focus = (next: CommentKind = kind) => {
    setKind(next);
    field.current?.focus();
    // A menu gives the focus back to its button as it closes: the field takes it after.
    setTimeout(() => field.current?.focus(), MENU_CLOSES_MS);
  };
  useTypedEarly(field, own.place);
  useFocusFromAddress(focus);
  const transfers = useTransfers({ texts, kind, sets: allSets, focus, outgoing });
  const sending = useSending({ kind, sets, texts, news, focus, refuse: setProblem }, outgoing);
  return {
    kind,
    setKind,
    text: own.text,
    filesPlace: own.place,
    type,
    other: other.text,
    elsewhere: own.elsewhere,
    ...transfers,
    insert: (inserted) => insertAtCaret(field.current, inserted),
    focus,
    ...sets,
    problem,
    news,
    field,
    ...sending,
  };
}
