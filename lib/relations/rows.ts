import type { PersonRef } from "../tickets/rows";
import type { TicketStatus } from "../tickets/status";
import type { ReaderGroup, Reason } from "./schema";

/** Who comes to read what when two tickets are merged, to be confirmed by who merges them. */
export type MergePreview = {
  from: { number: number; title: string; status: TicketStatus };
  /** The one that is kept: where the named one was merged itself, the one that it went into. */
  into: { number: number; title: string; status: TicketStatus };
  /** Those who read the merged ticket, and will read the kept one with what others wrote there. */
  joining: PersonRef[];
  /** Those who read the kept ticket, and will read what was written on the merged one. */
  staying: PersonRef[];
  /** Everybody of both, as the merge is to name them; empty where nobody comes to read anything new. */
  readerIds: number[];
  replyCount: number;
  noteCount: number;
  /** Why it can't be done, or null. */
  refusal: string | null;
};

/** What undoing a merge leaves on the kept ticket: the replies written there since, and who no longer sees their own among them. */
export type UndoPreview = { into: number; replyCount: number; losing: PersonRef[] };

export type SimilarTicket = { number: number; title: string; status: TicketStatus; requester: PersonRef };

/** Somebody who sees a ticket, with every reason why, the nearest first. */
export type ReaderRow = PersonRef & { reasons: Reason[] };

/** Who sees a ticket: those who have to do with it by name, of the others how many. */
export type Readers = { people: ReaderRow[]; groups: { group: ReaderGroup; count: number }[] };
