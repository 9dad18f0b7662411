import type { Page } from "@/lib/platform/pagination";
import type { ReaderRow, Readers } from "@/lib/relations/rows";
import type { ReaderGroup } from "@/lib/relations/schema";
import { readRelation } from "./read-relations";

/** Who sees a ticket, and why; null when no answer came. */
export const readReaders = (number: number) => readRelation<Readers>(number, "readers");

/** Of whom a page is wanted: one group or everybody, by what is typed. */
export type ReadersAsked = { group: ReaderGroup | null; q: string };

/** The next people who see a ticket; null when no answer came. */
export function readReaderPage(number: number, { group, q }: ReadersAsked, cursor: string | null) {
  const search = new URLSearchParams(q === "" ? {} : { q });
  if (group) search.set("group", group);
  if (cursor !== null) search.set("cursor", cursor);
  return readRelation<Page<ReaderRow>>(number, `readers/people?${search.toString()}`);
}
