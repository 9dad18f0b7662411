import { boardActs, boardMenus, boardPlaces, boardSteps } from "@/components/board/board-shortcuts";
import { QUEUE_SEARCH, queueActs } from "@/components/queue/queue-shortcuts";
import { ticketActs } from "@/components/ticket-page/ticket-shortcuts";
import { NEW_TICKET_KEY } from "@/components/tickets/new-ticket-key";

const CHOOSE_KEY = "x";
/** Where G and a letter lead. */
export const goKeys = {
  queue: { key: "q", href: "/tickets" },
  mine: { key: "m", href: "/tickets?view=mine" },
  unassigned: { key: "u", href: "/tickets?view=unassigned" },
  board: { key: "b", href: "/board" },
  newTicket: { key: "n", href: "/tickets/new" },
} as const;

/** A key, or several that do the same; each is one press or a few in a row. */
export type Shortcut = { name: string; keys: readonly (readonly string[])[] };
export type ShortcutGroup = {
  name: "queue" | "board" | "ticket" | "go" | "everywhere";
  shortcuts: readonly Shortcut[];
};

/** What chooses several at once, and acts on them; « S » moves them on the board too. */
const choosing: Shortcut[] = [
  { name: "choose", keys: [[CHOOSE_KEY]] },
  { name: "chooseRange", keys: [["Shift", CHOOSE_KEY]] },
  { name: "chooseAll", keys: [["Ctrl", "a"]] },
  { name: "chooseNone", keys: [["Escape"]] },
];

const single = (acts: Readonly<Record<string, string>>): Shortcut[] =>
  Object.entries(acts).map(([name, key]) => ({ name, keys: [[key]] }));

const everywhere: ShortcutGroup[] = [
  {
    name: "go",
    shortcuts: Object.entries(goKeys).map(([name, { key }]) => ({ name, keys: [["g", key]] })),
  },
  {
    name: "everywhere",
    shortcuts: [
      { name: "palette", keys: [["Ctrl", "k"]] },
      { name: "undo", keys: [["Ctrl", "z"]] },
      { name: "help", keys: [["?"]] },
    ],
  },
];

const queue: ShortcutGroup = {
  name: "queue",
  shortcuts: [...single(queueActs), ...choosing, ...single({ search: QUEUE_SEARCH, new: NEW_TICKET_KEY })],
};
const board: ShortcutGroup = {
  name: "board",
  shortcuts: [
    ...Object.entries(boardSteps).map(([name, { keys }]) => ({ name, keys: keys.map((key) => [key]) })),
    ...single(boardActs),
    ...single(boardMenus),
    ...Object.entries(boardPlaces).map(([name, key]) => ({ name: `place-${name}`, keys: [["Alt", key]] })),
    ...choosing,
    ...single({ moveChosen: "s", new: NEW_TICKET_KEY }),
  ],
};
const ticket: ShortcutGroup = {
  name: "ticket",
  shortcuts: [
    ...single(ticketActs),
    { name: "send", keys: [["Ctrl", "Enter"]] },
    { name: "sendAndResolve", keys: [["Ctrl", "Shift", "Enter"]] },
  ],
};

/** The keys of a page, then those that hold everywhere; each from the list that the page itself goes by. */
export function shortcutsOf(pathname: string): readonly ShortcutGroup[] {
  if (pathname === "/tickets") return [queue, ...everywhere];
  if (pathname === "/board") return [board, ...everywhere];
  return /^\/tickets\/\d+$/.test(pathname) ? [ticket, ...everywhere] : everywhere;
}
