import type { TicketStatus } from "@/lib/tickets/status";
import type { PersonRef } from "@/lib/tickets/rows";
import {
  boardReducer,
  openBoard,
  type BoardEvent,
  type BoardSnapshot,
  type BoardState,
  type Held,
} from "./board-state";
import { observable, type Observable } from "./observable";

export type CardMenuMode = "all" | "move" | "priority" | "assign" | "waiting" | "due";
/** Between which cards of its own cell a card is put; null at an end. */
export type Slot = { under: number | null; over: number | null };
/** A card on its way: by pointer or by keys, and the status and lane it would be dropped on, or the place in its own cell. */
export type Drag = {
  number: number;
  by: "pointer" | "keys";
  over: TicketStatus | null;
  /** Null where there are no lanes, or where it stays in its own. */
  lane: string | null;
  slot: Slot | null;
  height: number;
};

export type BoardStore = {
  board: Observable<BoardState>;
  drag: Observable<Drag | null>;
  menu: Observable<{ number: number; mode: CardMenuMode } | null>;
  /** The lanes that are folded. */
  folded: Observable<ReadonlySet<string>>;
  /** The card that Tab comes back to. */
  lastFocused: Observable<number | null>;
  spoken: Observable<string>;
  dispatch: (event: BoardEvent) => void;
  /** Counts changes begun and ended: a read that overlaps one is not believed. */
  changes: () => number;
  changed: () => void;
  held: () => Held;
};

/** The cards that must stay where they are: under the pointer, in focus, with an open menu, on their way. */
function heldCards(store: Pick<BoardStore, "drag" | "menu">): Held {
  const held = new Set<number>();
  for (const element of document.querySelectorAll<HTMLElement>("[data-card]:hover, [data-card]:focus-within")) {
    held.add(Number(element.dataset["card"]));
  }
  const drag = store.drag.get();
  const menu = store.menu.get();
  if (drag) held.add(drag.number);
  if (menu) held.add(menu.number);
  return held;
}

/** The id of the link that is a card's place in the order of focus. */
export const cardLinkId = (number: number) => `card-${String(number)}`;

/** Focus stays on a card that a change draws elsewhere: in another column it is another element. */
function keepFocus(change: () => void): void {
  const card = document.activeElement?.closest<HTMLElement>("[data-card]");
  change();
  if (!card) return;
  window.requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.getElementById(cardLinkId(Number(card.dataset["card"])))?.focus();
  });
}

/** What one board on a page knows, from the server's first answer on. */
export function openBoardStore(snapshot: BoardSnapshot, me: PersonRef): BoardStore {
  const board = observable(openBoard(snapshot, me));
  const drag = observable<Drag | null>(null);
  const menu = observable<{ number: number; mode: CardMenuMode } | null>(null);
  let changes = 0;
  return {
    board,
    drag,
    menu,
    folded: observable<ReadonlySet<string>>(new Set()),
    lastFocused: observable<number | null>(null),
    spoken: observable(""),
    dispatch: (event) => keepFocus(() => board.set(boardReducer(board.get(), event))),
    changes: () => changes,
    changed: () => {
      changes += 1;
    },
    held: () => heldCards({ drag, menu }),
  };
}

/** Says something to screen readers; the same words twice are said twice. */
export function announce(store: BoardStore, text: string): void {
  store.spoken.set(store.spoken.get() === text ? `${text}\u00a0` : text);
}
