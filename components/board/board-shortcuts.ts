import type { CardMenuMode } from "./board-store";

/** Where a key goes from a card in focus: columns across, cards down. */
export const boardSteps = {
  up: { keys: ["ArrowUp", "k"], step: [0, -1] },
  down: { keys: ["ArrowDown", "j"], step: [0, 1] },
  left: { keys: ["ArrowLeft"], step: [-1, 0] },
  right: { keys: ["ArrowRight"], step: [1, 0] },
} as const;

/** The lists that keys open on a card in focus. */
export const boardMenus = { move: "m", assign: "a", priority: "p", due: "d" } as const satisfies Partial<
  Record<CardMenuMode, string>
>;

/** Where Alt and a key put a card in its column. */
export const boardPlaces = { up: "ArrowUp", down: "ArrowDown", top: "Home" } as const;

/** What other keys do to a card in focus; Enter is the link's own. */
export const boardActs = { open: "Enter", carry: " ", take: "t" } as const;
