"use client";

import clsx from "clsx";
import type { RefObject } from "react";
import { createPortal } from "react-dom";
import { DraggedCount } from "@/components/bulk/choose-card";
import { useBoardTools } from "./board-tools";
import { CardFace, cardShape } from "./card-face";
import { useObserved } from "./observable";
import type { Flight } from "./use-card-drag";
import { useDropWords } from "./use-drop-words";

/** The card in flight; it says what dropping it here will do. */
export function DragPreview({ flight, element }: { flight: Flight; element: RefObject<HTMLDivElement | null> }) {
  const { store, me } = useBoardTools();
  const drag = useObserved(store.drag, (value) => value);
  const dropWords = useDropWords();
  const ticket = useObserved(store.board, (board) => board.tickets.get(flight.number));
  if (!ticket) return null;
  const { x, y } = flight.from;
  const drop = dropWords(ticket, drag);
  return createPortal(
    <div
      ref={element}
      aria-hidden
      data-flying
      style={{ width: flight.width, transform: `translate3d(${String(x)}px, ${String(y)}px, 0)` }}
      className="pointer-events-none fixed top-0 left-0 z-60"
    >
      <div className={clsx(cardShape, "cursor-grabbing bg-raised shadow-drag [--ground:var(--color-raised)]")}>
        <CardFace ticket={ticket} me={me} title={ticket.title} drop={drop} />
        <DraggedCount number={flight.number} />
      </div>
    </div>,
    document.body,
  );
}
