import type { PersonRef, TeamRef } from "../tickets/rows";
import type { TicketChange } from "../tickets/schema";
import type { ReplySets } from "./schema";

/** Whose a reply is: the reader's own, the whole centre's, or a team's. */
export type ReplyKeeper = { kind: "me" } | { kind: "centre" } | { kind: "team"; team: TeamRef };

/** A ready reply as the list shows it. */
export type CannedReplyRow = {
  id: number;
  name: string;
  textFr: string;
  textEn: string;
  sets: ReplySets;
  keeper: ReplyKeeper;
  version: number;
  /** By everybody. */
  uses: number;
  lastUsedAt: Date | null;
  can: { change: boolean };
};

/** A ready reply as the writer of a message chooses it. */
export type ReadyReply = { id: number; name: string; keeper: ReplyKeeper; hasText: boolean; sets: ReplySets };

/** A reply as it is to stand in a ticket's conversation, and what it sets within its user's rights. */
export type FilledReply = {
  id: number;
  name: string;
  text: string;
  changes: TicketChange[];
  checklist: string[];
  /** The lead that `changes` names. */
  lead: PersonRef | null;
  team: TeamRef | null;
};
