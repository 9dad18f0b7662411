import type { WrittenFilter } from "../tickets/filter-schema";
import type { QueueColumn } from "./schema";

/** A view as who looks at it sees it. */
export type SavedViewRow = {
  id: number;
  name: string;
  filter: WrittenFilter;
  /** Parts of the filter that aren't understood any more and are left out. */
  ignored: readonly string[];
  /** What its reader chose for it, else what it was kept with. */
  columns: QueueColumn[] | null;
  /** True when the columns are its reader's own choice. */
  ownColumns: boolean;
  /** The team it belongs to; null for one's own. */
  team: { id: number; name: string; active: boolean } | null;
  /** Who keeps it for its team. */
  keeper: { id: number; name: string } | null;
  version: number;
  can: { change: boolean };
};

export type QueueSetup = {
  /** One's own first, then the teams', each in their order. */
  views: SavedViewRow[];
  /** What its reader chose wherever nothing else is said. */
  columns: QueueColumn[] | null;
  /** The teams that its reader may keep views for. */
  keeps: readonly number[] | "all";
};
