import { usualColumns, type QueueColumn } from "@/lib/saved-views/schema";
import type { QueueSetup } from "@/lib/saved-views/rows";
import type { QueueAddress } from "./queue-address";

type Sorting = { sort: string; descendingFirst: boolean };

/** What a press on a column's title sorts by. */
export const columnSorts: Partial<Record<QueueColumn, Sorting>> = {
  number: { sort: "number", descendingFirst: true },
  priority: { sort: "priority", descendingFirst: true },
  due: { sort: "nextDueAt", descendingFirst: false },
  created: { sort: "createdAt", descendingFirst: true },
  updated: { sort: "updatedAt", descendingFirst: true },
};

/** The columns to show: those of the saved view, else what its reader chose everywhere, else the usual ones. */
export function columnsOf({ saved }: QueueAddress, { columns }: QueueSetup): readonly QueueColumn[] {
  return saved?.columns ?? columns ?? usualColumns;
}
