import type { Point } from "./drag-gesture";

const edge = 40;
const dwellMs = 380;

/** Where columns stand side by side beyond the edge of the screen, a card that rests there brings the next one. */
export function edgeScroller(scroller: HTMLElement) {
  let side = 0;
  let timer = 0;
  const step = () => {
    const column = scroller.querySelector<HTMLElement>("[data-drop]");
    scroller.scrollBy({ left: side * (column?.offsetWidth ?? scroller.clientWidth), behavior: "smooth" });
    timer = window.setTimeout(step, dwellMs * 2);
  };
  const stop = () => {
    window.clearTimeout(timer);
    side = 0;
  };
  const at = ({ x }: Point) => {
    const box = scroller.getBoundingClientRect();
    // Beyond the right edge stands the rail, which is a place to drop.
    const next = x < box.left + edge ? -1 : x > box.right - edge && x <= box.right ? 1 : 0;
    if (next === side) return;
    stop();
    side = next;
    if (next !== 0 && scroller.scrollWidth > scroller.clientWidth) timer = window.setTimeout(step, dwellMs);
  };
  return { at, stop, rests: () => side !== 0 };
}
