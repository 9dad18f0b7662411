"use client";

import { useTranslations } from "next-intl";
import { useCallback, type KeyboardEvent } from "react";
import { dropChosen } from "@/components/bulk/drop-chosen";
import { pressedKey } from "@/components/ui/pressed-key";
import { toast } from "@/components/ui/toast-queue";
import type { TicketRow } from "@/lib/tickets/rows";
import type { TicketStatus } from "@/lib/tickets/status";
import { boardActs, boardMenus, boardPlaces, boardSteps } from "./board-shortcuts";
import { columnStatuses, type BoardState } from "./board-state";
import { cardsOf, laneOf } from "./lanes";
import { announce, type BoardStore, type Drag } from "./board-store";
import type { BoardTools } from "./board-tools";
import { menuByKey } from "./card-menu-keys";
import { mayChangeLane } from "./lane-acts";
import { useTicketWords } from "./ticket-words";
import { canMove } from "./use-card-drag";
import { useLaneName } from "./use-lane-name";
import { dropWords } from "./use-board-moves";

const dropOrder: readonly TicketStatus[] = [...columnStatuses, "closed"];
const steps: Record<string, readonly [number, number] | undefined> = Object.fromEntries(
  Object.values(boardSteps).flatMap(({ keys, step }) => keys.map((key) => [key, step])),
);
const placeKeys: Record<string, keyof typeof boardPlaces | undefined> = Object.fromEntries(
  (Object.keys(boardPlaces) as (keyof typeof boardPlaces)[]).map((place) => [boardPlaces[place], place]),
);

/** The card one step away: up and down within a column, sideways to the next column that has cards. */
export function neighbour(
  board: BoardState,
  from: number,
  [across, down]: readonly [number, number],
  folded: ReadonlySet<string>,
): number | null {
  const column = columnStatuses.findIndex((status) => cardsOf(board, status, folded).includes(from));
  const own = columnStatuses[column];
  if (own === undefined) return null;
  const row = cardsOf(board, own, folded).indexOf(from);
  if (down !== 0) return cardsOf(board, own, folded)[row + down] ?? null;
  for (let next = column + across; next >= 0 && next < columnStatuses.length; next += across) {
    const cards = cardsOf(board, columnStatuses[next] ?? own, folded);
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)] ?? null;
  }
  return null;
}

/** The card that a key is for: its link or one of its buttons has the focus. Space and Enter press a button. */
function numberOf({ target, key }: KeyboardEvent): number | null {
  if (!(target instanceof HTMLElement)) return null;
  const pressesButton = !(target instanceof HTMLAnchorElement) && [" ", "Enter"].includes(key);
  const card = pressesButton ? null : target.closest<HTMLElement>("[data-card]");
  return card ? Number(card.dataset["card"]) : null;
}

/** Whether a key would move a card that isn't the reader's to move; S moves those that are chosen. */
const isRefused = ({ can }: TicketRow, key: string) =>
  (key === boardActs.take && !can.take) || ([boardMenus.move, "s"].includes(key) && !can.changeStatus);

type Say = (number: number) => string;
type CarryWords = {
  begun: Say;
  back: string;
  cancelled: string;
  refused: string;
  over: (ticket: TicketRow, to: TicketStatus, lane: string | null) => string;
};

const ownLane = ({ lanes }: BoardState, ticket: TicketRow) => (lanes ? laneOf(ticket, lanes.by) : null);

/** The lane above or below; the same one at the ends and without lanes. */
function nextLane({ lanes }: BoardState, lane: string | null, down: number): string | null {
  const order = lanes?.order ?? [];
  return order[order.indexOf(lane ?? "") + down] ?? lane;
}

/** A key pressed while a card is carried: choose a column, drop, or put it back. */
function carryOn({ store, move, focusCard }: BoardTools, key: string, drag: Drag, words: CarryWords) {
  const board = store.board.get();
  const ticket = board.tickets.get(drag.number);
  if (!ticket) return;
  const target = drag.over ?? ticket.status;
  const [across, down] = steps[key] ?? [0, 0];
  const lane = drag.lane ?? ownLane(board, ticket);
  if (across !== 0 || down !== 0) {
    const over = dropOrder[dropOrder.indexOf(target) + across];
    const next = down === 0 ? lane : nextLane(board, lane, down);
    if (!over || (down !== 0 && next === lane)) return;
    store.drag.set({ ...drag, over, lane: next });
    const back = over === ticket.status && next === ownLane(board, ticket);
    announce(store, back ? words.back : words.over(ticket, over, next));
  } else if (key === " " || key === "Enter") {
    store.drag.set(null);
    if (target === ticket.status && lane === ownLane(board, ticket)) announce(store, words.back);
    else if (!dropChosen(drag.number, { from: ticket.status, to: target })) move(drag.number, target, lane);
    focusCard(drag.number);
  } else if (key === "Escape") {
    store.drag.set(null);
    announce(store, words.cancelled);
  }
}

/** Says that a card isn't the reader's to move, to eyes as well: no list opens and nothing moves. */
function refuse(store: BoardStore, message: string) {
  toast({ id: "not-theirs-to-move", message, danger: true });
  announce(store, message);
}

function pickUp({ store }: BoardTools, number: number, words: CarryWords) {
  const { lanes, tickets } = store.board.get();
  const ticket = tickets.get(number);
  const changesLane = lanes !== null && ticket !== undefined && mayChangeLane(ticket, lanes.by);
  if (!canMove(store, number) && !changesLane) {
    refuse(store, words.refused);
    return;
  }
  store.drag.set({ number, by: "keys", over: null, lane: null, slot: null, height: 0 });
  announce(store, words.begun(number));
}

/** Does what a key means on a card in focus; false when it means nothing. */
function actOn(tools: BoardTools, key: string, number: number, words: CarryWords): boolean {
  const { store, take, focusCard } = tools;
  const board = store.board.get();
  const ticket = board.tickets.get(number);
  const step = steps[key];
  const menu = ticket ? menuByKey(ticket, key) : null;
  if (step) focusCard(neighbour(board, number, step, store.folded.get()) ?? number);
  else if (key === boardActs.carry) pickUp(tools, number, words);
  else if (ticket && isRefused(ticket, key)) refuse(store, words.refused);
  else if (key === boardActs.take) take(number);
  else if (menu) store.menu.set({ number, mode: menu });
  else return false;
  return true;
}

/** The keys of a card in focus: arrows, Space to carry it, T, M, A, P; Enter is the link's own. */
export function useBoardKeys(tools: BoardTools) {
  const t = useTranslations("board");
  const words = useTicketWords();
  const laneName = useLaneName();
  return useCallback(
    (event: KeyboardEvent) => {
      const number = numberOf(event);
      if (number === null || event.ctrlKey || event.metaKey) return;
      const carried = tools.store.drag.get()?.by === "keys";
      if (event.altKey) {
        const step = placeKeys[event.key];
        if (!step || carried) return;
        event.preventDefault();
        tools.place.step(number, step);
        return;
      }
      const carryWords: CarryWords = {
        begun: (moving) =>
          [t("carry.begun", { number: moving }), tools.store.board.get().lanes ? t("lanes.carryHint") : ""]
            .join(" ")
            .trim(),
        back: t("carry.back"),
        cancelled: t("carry.cancelled"),
        refused: t("drop.refused"),
        over: (ticket, to, lane) => {
          const where = to === ticket.status ? words.status(to) : dropWords(ticket, to, t, words);
          const { lanes } = tools.store.board.get();
          if (!lanes || lane === null) return t("carry.over", { where });
          return t("lanes.over", { lane: laneName(lanes, lane), where });
        },
      };
      const key = pressedKey(event.nativeEvent);
      const drag = tools.store.drag.get();
      if (drag?.by === "keys" && key !== "Tab") {
        event.preventDefault();
        event.stopPropagation();
        carryOn(tools, key, drag, carryWords);
      } else if (actOn(tools, key, number, carryWords)) event.preventDefault();
    },
    [laneName, t, tools, words],
  );
}
