import { flushSync } from "react-dom";

/** Cards and lanes of a board, whose names stay theirs wherever they stand. */
const moving = "[data-glides]";
const glideMs = 220;

/** The ways that parts are on now. */
const underWay = new Set<Animation>();

type Spot = { part: HTMLElement; top: number; left: number };

function spots(): Map<string, Spot> {
  const found = new Map<string, Spot>();
  for (const part of document.querySelectorAll<HTMLElement>(moving)) {
    const { top, left } = part.getBoundingClientRect();
    found.set(part.dataset["glides"] ?? "", { part, top, left });
  }
  return found;
}

/** How far a part has come from where it stood, in px; null where it is new or stands in another column. */
function come(now: Spot | undefined, before: Spot | undefined): number | null {
  return now && before && Math.abs(now.left - before.left) < 1 ? before.top - now.top : null;
}

function glideFrom(before: ReadonlyMap<string, Spot>): void {
  const after = spots();
  for (const [name, now] of after) {
    const distance = come(now, before.get(name));
    if (distance === null) continue;
    const around = now.part.parentElement?.closest<HTMLElement>(moving)?.dataset["glides"];
    const carried = around === undefined ? 0 : (come(after.get(around), before.get(around)) ?? 0);
    const own = distance - carried;
    if (Math.abs(own) < 1) continue;
    const keyframes = { transform: [`translateY(${String(own)}px)`, "none"] };
    const way = now.part.animate(keyframes, { duration: glideMs, easing: "cubic-bezier(0.2, 0, 0, 1)" });
    underWay.add(way);
    way.onfinish = () => underWay.delete(way);
  }
}

/** Makes a change that comes from others: what stays on the board glides to its new place instead of jumping there. */
export function glide(change: () => void): void {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
    change();
    return;
  }
  const before = spots();
  // At once: whatever measures the page between the change and its way there would make a jump of it.
  flushSync(change);
  // What is on its way goes on from where it is seen.
  for (const way of underWay) way.cancel();
  underWay.clear();
  glideFrom(before);
}
