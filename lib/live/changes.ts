/** What kind of thing happened to a ticket. */
export type ChangeKind = "opened" | "reply" | "note" | "facts";

/** What crosses the wire: where something changed, never what. The screens read it again with their reader's rights. */
export type LiveChanges = {
  /** By ticket number. */
  tickets?: Record<string, ChangeKind[]>;
  /** Those of them where all of it is the reader's own doing, wherever they did it. */
  own?: number[];
  /** The counters of the reader's lists may be others now. */
  counts?: true;
  notifications?: true;
  /** Tickets of which somebody else came, went, or began or stopped writing. */
  presence?: number[];
};

/** Why the server ends a stream: the rights it was opened with are over, the person has too many, or it is to be opened anew. */
export type StreamEnd = "rights" | "capped" | "again";
