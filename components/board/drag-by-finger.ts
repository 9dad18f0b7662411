import { cardUnder, grabOf, isFar, type DragHandlers, type Point } from "./drag-gesture";

const slop = 10;
const longPressMs = 280;

const pointOf = (touch: Touch): Point => ({ x: touch.clientX, y: touch.clientY });

/** One finger at a time: where it came down, and whether it carries a card by now. */
function fingerPress(handlers: DragHandlers) {
  let timer = 0;
  let from: Point | null = null;
  let carries = false;
  const end = (dropped: boolean) => {
    window.clearTimeout(timer);
    from = null;
    if (!carries) return;
    carries = false;
    if (dropped) handlers.drop();
    else handlers.cancel();
  };
  const begin = (touch: Touch, target: EventTarget | null) => {
    const under = cardUnder(target);
    if (!under || !handlers.canDrag(under.number)) return;
    const at = pointOf(touch);
    from = at;
    timer = window.setTimeout(() => {
      carries = true;
      if ("vibrate" in navigator) navigator.vibrate(8);
      handlers.start(grabOf(under.card, under.number, at, at));
    }, longPressMs);
  };
  const scrolls = (at: Point) => from !== null && isFar(from, at, slop);
  return { begin, end, scrolls, carries: () => carries, rests: () => from !== null };
}

/** Drags by finger: one that rests picks the card up; one that moves first scrolls the page. */
export function dragByFinger(root: HTMLElement, handlers: DragHandlers, signal: AbortSignal) {
  const press = fingerPress(handlers);
  const onStart = (event: TouchEvent) => {
    press.end(false);
    const touch = event.touches[0];
    if (touch && event.touches.length === 1) press.begin(touch, event.target);
  };
  const onMove = (event: TouchEvent) => {
    const touch = event.touches[0];
    if (!touch) return;
    if (press.carries()) {
      event.preventDefault();
      handlers.move(pointOf(touch));
    } else if (press.scrolls(pointOf(touch))) press.end(false);
  };
  const onEnd = (event: TouchEvent) => {
    // No click after a drop.
    if (press.carries() && event.cancelable) event.preventDefault();
    press.end(true);
  };
  const onContextMenu = (event: MouseEvent) => {
    if (press.rests()) event.preventDefault();
  };
  root.addEventListener("touchstart", onStart, { signal, passive: true });
  // Not passive: only the first move after the long press can still refuse the scroll.
  root.addEventListener("touchmove", onMove, { signal, passive: false });
  root.addEventListener("touchend", onEnd, { signal, passive: false });
  root.addEventListener("touchcancel", () => press.end(false), { signal });
  root.addEventListener("contextmenu", onContextMenu, { signal });
}
