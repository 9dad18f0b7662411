import type { Point } from "./drag-gesture";

const edge = 48;
const step = 9;

function scrollerUnder({ x, y }: Point): HTMLElement | null {
  for (let element = document.elementFromPoint(x, y); element; element = element.parentElement) {
    const scrolls = element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === "auto";
    if (scrolls && element instanceof HTMLElement) return element;
  }
  return null;
}

/** Scrolls what is under a card near its upper or lower edge, a little at a time; true when it went on. */
export function scrollUnder(point: Point): boolean {
  const scroller = scrollerUnder(point);
  if (!scroller) return false;
  const { top, bottom } = scroller.getBoundingClientRect();
  const by = point.y < top + edge ? -step : point.y > bottom - edge ? step : 0;
  const before = scroller.scrollTop;
  scroller.scrollTop += by;
  return scroller.scrollTop !== before;
}
