import { cardUnder, grabOf, isFar, type DragHandlers, type Point } from "./drag-gesture";

const slop = 5;

/** The click that a browser sends after a drag opens nothing. */
function swallowNextClick() {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  window.setTimeout(() => {
    window.removeEventListener("click", swallow, { capture: true });
  }, 50);
}

/** Follows one press until it is let go; gives up on Escape and when the window loses the pointer. */
function followPress(down: PointerEvent, handlers: DragHandlers, until: AbortSignal) {
  const under = cardUnder(down.target);
  if (!under || !handlers.canDrag(under.number)) return;
  const from: Point = { x: down.clientX, y: down.clientY };
  const stop = new AbortController();
  const options = { signal: AbortSignal.any([until, stop.signal]) };
  let dragging = false;
  const end = (dropped: boolean) => {
    stop.abort();
    if (!dragging) return;
    swallowNextClick();
    if (dropped) handlers.drop();
    else handlers.cancel();
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    const at = { x: event.clientX, y: event.clientY };
    if (dragging) handlers.move(at);
    else if (isFar(from, at, slop)) {
      dragging = true;
      handlers.start(grabOf(under.card, under.number, from, at));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  window.addEventListener("pointermove", onMove, options);
  window.addEventListener("pointerup", () => end(true), options);
  window.addEventListener("pointercancel", () => end(false), options);
  window.addEventListener("blur", () => end(false), options);
  window.addEventListener("keydown", onKeyDown, { ...options, capture: true });
}

/** Drags by mouse and pen: a press that moves. */
export function dragByMouse(root: HTMLElement, handlers: DragHandlers, signal: AbortSignal) {
  const onDown = (down: PointerEvent) => {
    if (down.pointerType === "touch" || down.button !== 0) return;
    if (down.ctrlKey || down.metaKey || down.shiftKey) return;
    followPress(down, handlers, signal);
  };
  root.addEventListener("pointerdown", onDown, { signal });
  // Cards hold links, which browsers would drag by themselves.
  root.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
}
