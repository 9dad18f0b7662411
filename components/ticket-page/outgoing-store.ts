import type { EndingBesides } from "@/components/relations/asked-relation";
import type { WithSets } from "@/components/canned-replies/with-sets";
import type { CommentKind } from "@/lib/tickets/schema";

/** A message on its way. Its key makes a repeated send one message; the kind travels with the text. */
export type Outgoing = {
  key: string;
  kind: CommentKind;
  body: string;
  resolve: boolean;
  /** What its writer was asked about resolving: blockers that are known, children that get the same answer. */
  besides?: EndingBesides | undefined;
  /** What is set on the ticket with it; a status only where it does not resolve. */
  also?: WithSets;
  state: "sending" | "unsent" | "sent";
  error: string | null;
  /** Known once it was saved: the message goes when the conversation holds it. */
  commentId: number | null;
  /** The newest reply of somebody else that its writer had been shown; unknown again once they are told of a newer one. */
  shownReplyId?: number | undefined;
  /** How many files go with it; they wait under its key. */
  files?: number | undefined;
};

export type OutgoingStore = {
  subscribe: (listener: () => void) => () => void;
  snapshot: () => readonly Outgoing[];
  put: (message: Outgoing) => void;
  remove: (key: string) => void;
};

type Said = { id: number; kind: CommentKind; mine: boolean };

/** The newest reply of somebody else in a conversation; 0 for none. */
export function newestReplyOf(comments: readonly Said[]): number {
  return comments.findLast(({ kind, mine }) => kind === "reply" && !mine)?.id ?? 0;
}

/** A message that the server did not take; its writer is about to be shown what came in between, if that was why. */
export function unsent(message: Outgoing, error: string | null, details?: unknown): Outgoing {
  const movedOn = (details as { movedOn?: unknown } | null | undefined)?.movedOn === true;
  return { ...message, state: "unsent", error, shownReplyId: movedOn ? undefined : message.shownReplyId };
}

const NOTHING: readonly Outgoing[] = [];
export const noOutgoing = () => NOTHING;

function kept(place: string): Outgoing[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    // What was on its way when the page went is shown as not sent: sending it again with its key makes no second one.
    return Array.isArray(parsed)
      ? (parsed as Outgoing[]).map((message) => ({ ...message, state: "unsent", error: null }))
      : [];
  } catch {
    return [];
  }
}

function keep(place: string, messages: readonly Outgoing[]) {
  const waiting = messages.filter(({ state }) => state !== "sent");
  try {
    if (waiting.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(waiting));
  } catch {
    // A full or forbidden storage only means that a reload forgets.
  }
}

/** The messages of one reader on one ticket that the server has not taken yet; they survive a reload. */
export function createOutgoingStore(place: string): OutgoingStore {
  let messages: readonly Outgoing[] | null = null;
  const listeners = new Set<() => void>();
  const snapshot = () => (messages ??= kept(place));
  const set = (next: readonly Outgoing[]) => {
    messages = next;
    keep(place, next);
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot,
    put: (message) => {
      const others = snapshot();
      set(
        others.some(({ key }) => key === message.key)
          ? others.map((other) => (other.key === message.key ? message : other))
          : [...others, message],
      );
    },
    remove: (key) => {
      set(snapshot().filter((message) => message.key !== key));
    },
  };
}
