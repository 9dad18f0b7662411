import { observable } from "@/components/board/observable";
import type { ChangedProperty } from "@/lib/tickets/schema";
import { NOTHING_CHOSEN, type Selection } from "./selection";

/** What the reader may set on the tickets of a list: the same for all of them. */
export type MayChange = Readonly<Record<ChangedProperty, boolean>>;
/** The list that is shown: its tickets in order, and what may be done to them. */
export type ShownList = {
  numbers: readonly number[];
  may: MayChange;
  /** False when the list goes on beyond what is shown. */
  whole: boolean;
};

const NO_LIST: ShownList = {
  numbers: [],
  may: { status: false, priority: false, lead: false, team: false, category: false },
  whole: true,
};

/** One for the page: it outlives what the server draws again, and the pages of a list. */
export const selection = observable<Selection>(NOTHING_CHOSEN);
export const shownList = observable<ShownList>(NO_LIST);
/** The menu of the bar that is open. */
export const openMenu = observable<ChangedProperty | null>(null);

/** Chooses nothing any more. */
export function clearSelection(): void {
  openMenu.set(null);
  selection.set(NOTHING_CHOSEN);
}
