"use client";

import { useEffect, useState, type RefObject } from "react";
import { dropChosen } from "@/components/bulk/drop-chosen";
import type { BoardStore, Drag } from "./board-store";
import type { BoardTools } from "./board-tools";
import { dragByFinger } from "./drag-by-finger";
import { dragByMouse } from "./drag-by-mouse";
import type { DragHandlers, Grab, Point } from "./drag-gesture";
import { dropTargetAt, sameTarget } from "./drop-target";
import { eachFrame } from "./each-frame";
import { edgeScroller } from "./edge-scroller";
import { scrollUnder } from "./scroll-under";

/** True when a card is the reader's to move. */
export function canMove(store: BoardStore, number: number): boolean {
  const ticket = store.board.get().tickets.get(number);
  return ticket?.can.changeStatus === true || ticket?.can.take === true;
}

/** What flies with the pointer: which card, how wide, and where it begins. */
export type Flight = { number: number; width: number; from: Point };

type Parts = {
  root: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  preview: RefObject<HTMLElement | null>;
};

/** Lets cards be dragged by mouse, pen and finger; gives what is in flight. */
export function useCardDrag(tools: BoardTools, { root, scroller, preview }: Parts): Flight | null {
  const [flight, setFlight] = useState<Flight | null>(null);
  useEffect(() => {
    if (!root.current || !scroller.current) return;
    const stop = new AbortController();
    const handlers = dragHandlers(tools, scroller.current, preview, setFlight);
    dragByMouse(root.current, handlers, stop.signal);
    dragByFinger(root.current, handlers, stop.signal);
    return () => stop.abort();
  }, [tools, root, scroller, preview]);
  return flight;
}

const narrow = "(max-width: 767px)";
const smallCard = 232;

/** On a phone the card in flight is small and hangs under the finger, so that the tabs to drop it on stay in sight. */
function fitted(grab: Grab): Grab {
  if (!window.matchMedia(narrow).matches) return grab;
  const width = Math.min(smallCard, grab.width);
  return { ...grab, width, offset: { x: width / 2, y: -30 } };
}

const placeOf = ({ x, y }: Point, { offset }: Grab): Point => ({ x: x - offset.x, y: y - offset.y });

/** Drops a card; one that waits from now on asks for whom, with the requester already set. */
function dropCard({ store, move, place }: BoardTools, drag: Drag | null) {
  if (!drag?.over) return;
  const { number, over, lane, slot } = drag;
  if (slot) {
    place.between(number, slot);
    return;
  }
  const before = store.board.get().tickets.get(number)?.status;
  if (dropChosen(number, { from: before, to: over })) return;
  move(number, over, lane);
  if (over === "waiting" && before !== "waiting") store.menu.set({ number, mode: "waiting" });
}

const nowhere = { over: null, lane: null, slot: null };

function dragHandlers(
  tools: BoardTools,
  scroller: HTMLElement,
  preview: RefObject<HTMLElement | null>,
  setFlight: (flight: Flight | null) => void,
): DragHandlers {
  const { store } = tools;
  const edges = edgeScroller(scroller);
  let [grab, at]: [Grab | null, Point] = [null, { x: 0, y: 0 }];
  // Drawn by hand, once a frame: the board itself is only drawn again when the column under the card changes.
  const follow = () => {
    const drag = store.drag.get();
    if (!grab || !drag) return;
    const { x, y } = placeOf(at, grab);
    if (preview.current) preview.current.style.transform = `translate3d(${String(x)}px, ${String(y)}px, 0)`;
    const target = dropTargetAt(store.board.get(), at, drag.number);
    if (!sameTarget(drag, target)) store.drag.set({ ...drag, ...target });
    edges.at(at);
    if (scrollUnder(at)) frames.later();
  };
  const frames = eachFrame(follow);
  const land = () => {
    frames.stop();
    grab = null;
    edges.stop();
    store.drag.set(null);
    setFlight(null);
  };
  return {
    canDrag: (number) => canMove(store, number) || store.board.get().tickets.get(number)?.can.place === true,
    start: (pressed) => {
      const begun = fitted(pressed);
      [grab, at] = [begun, begun.at];
      store.menu.set(null);
      store.drag.set({ ...nowhere, number: begun.number, by: "pointer", height: begun.card.offsetHeight });
      setFlight({ number: begun.number, width: begun.width, from: placeOf(begun.at, begun) });
      frames.begin();
    },
    move: (point) => {
      at = point;
      frames.later();
    },
    drop: () => {
      // Where it was last drawn it has been followed to: to look again would lay the page out before the drop is shown.
      // At an edge the columns may have scrolled on since.
      if (frames.waits() || edges.rests()) follow();
      const drag = store.drag.get();
      land();
      dropCard(tools, drag);
    },
    cancel: land,
  };
}
