export type Point = { x: number; y: number };
/** What was picked up: the card, where it was grabbed and how wide it is drawn. */
export type Grab = { number: number; card: HTMLElement; at: Point; offset: Point; width: number };

export type DragHandlers = {
  canDrag: (number: number) => boolean;
  start: (grab: Grab) => void;
  move: (at: Point) => void;
  drop: () => void;
  cancel: () => void;
};

/** The card under an event, unless a control of its own was pressed. */
export function cardUnder(target: EventTarget | null): { card: HTMLElement; number: number } | null {
  if (!(target instanceof Element) || target.closest("button, input, [data-no-drag]")) return null;
  const card = target.closest<HTMLElement>("[data-card]");
  return card ? { card, number: Number(card.dataset["card"]) } : null;
}

/** A card taken at the point where it was pressed. */
export function grabOf(card: HTMLElement, number: number, from: Point, at: Point): Grab {
  const box = card.getBoundingClientRect();
  return { number, card, at, offset: { x: from.x - box.left, y: from.y - box.top }, width: box.width };
}

/** True when the pointer has moved further than a press does by itself, in px. */
export function isFar(from: Point, to: Point, slop: number): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > slop;
}
