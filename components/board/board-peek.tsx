"use client";

import { ChevronDown, X } from "@/components/ui/icons/everyday";
import { ChevronUp, Maximize2 } from "@/components/ui/icons/staff";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { pressedKey } from "@/components/ui/pressed-key";
import { SidePanel } from "@/components/ui/side-panel";
import { boardActs } from "./board-shortcuts";
import { columnStatuses, type BoardState } from "./board-state";
import { cardLinkId } from "./board-store";
import { useBoardTools } from "./board-tools";
import { menuByKey } from "./card-menu-keys";
import { cardsOf } from "./lanes";
import { useObserved } from "./observable";
import { PeekContent } from "./peek-content";
import { usePeekedTicket } from "./use-peeked-ticket";

type Props = { number: number | null; onTurn: (number: number) => void; onClose: () => void };
type Spot = { index: number; count: number; previous: number | null; next: number | null };

/** Where a ticket stands in its column, and who stands beside it. */
function spotOf(board: BoardState, number: number, folded: ReadonlySet<string>): Spot | null {
  for (const status of columnStatuses) {
    const cards = cardsOf(board, status, folded);
    const index = cards.indexOf(number);
    if (index !== -1)
      return {
        index,
        count: Math.max(cards.length, board.columns[status].count),
        previous: cards[index - 1] ?? null,
        next: cards[index + 1] ?? null,
      };
  }
  return null;
}

const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable], [role=menu], [role=listbox]") !== null;

/** A ticket beside the board, which stays usable. J and K turn to the next and the one before, T and the keys of lists act on its card. */
export function BoardPeek({ number, onTurn, onClose }: Props) {
  const { store, take } = useBoardTools();
  const t = useTranslations("board.peek");
  const board = useObserved(store.board, (state) => (number === null ? null : state.columns));
  const spot = number !== null && board ? spotOf(store.board.get(), number, store.folded.get()) : null;
  const { next, previous } = spot ?? { next: null, previous: null };
  const isOnBoard = spot !== null;
  useEffect(() => {
    if (number === null) return;
    // Where focus goes back to, also after turning to another card.
    store.lastFocused.set(number);
    document
      .getElementById(cardLinkId(number))
      ?.closest("[data-card]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [number, store]);
  useEffect(() => {
    if (number === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const turnTo = (to: number | null) => to !== null && (() => onTurn(to));
      const acts = { j: turnTo(next), k: turnTo(previous), [boardActs.take]: () => take(number) };
      const key = pressedKey(event);
      const card = isOnBoard ? store.board.get().tickets.get(number) : undefined;
      const mode = card ? menuByKey(card, key) : null;
      const act = mode ? () => store.menu.set({ number, mode }) : acts[key as keyof typeof acts];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || typesText(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // Before the cards' own J and K: while the panel is open they turn its pages.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [number, isOnBoard, next, previous, onTurn, store, take]);
  return (
    <SidePanel
      label={t("label", { number: number ?? 0 })}
      open={number !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      finalFocus={() => document.getElementById(cardLinkId(store.lastFocused.get() ?? 0))}
    >
      {number === null ? null : <PeekedTicket number={number} spot={spot} onTurn={onTurn} onClose={onClose} />}
    </SidePanel>
  );
}

type PeekedProps = { number: number; spot: Spot | null; onTurn: (number: number) => void; onClose: () => void };

function PeekedTicket({ number, spot, onTurn, onClose }: PeekedProps) {
  const t = useTranslations("board.peek");
  const { store } = useBoardTools();
  const row = useObserved(store.board, (state) => state.tickets.get(number)) ?? null;
  const peeked = usePeekedTicket(store, number);
  const turn = (to: number | null) => () => {
    if (to !== null) onTurn(to);
  };
  const tools = (
    <span className="ml-auto flex items-center gap-1">
      {spot ? (
        <>
          <span className="mr-1 text-xs text-ink-3">{t("spot", { index: spot.index + 1, count: spot.count })}</span>
          <IconButton
            size="sm"
            label={t("previous")}
            kbd="K"
            icon={<ChevronUp size={16} />}
            disabled={!spot.previous}
            onClick={turn(spot.previous)}
          />
          <IconButton
            size="sm"
            label={t("next")}
            kbd="J"
            icon={<ChevronDown size={16} />}
            disabled={!spot.next}
            onClick={turn(spot.next)}
          />
        </>
      ) : null}
      <IconButton size="sm" label={t("openPage")} icon={<Maximize2 size={15} />} href={`/tickets/${String(number)}`} />
      <IconButton size="sm" label={t("close")} kbd={t("escape")} icon={<X size={16} />} onClick={onClose} />
    </span>
  );
  return <PeekContent number={number} row={row} peeked={peeked} tools={tools} />;
}
