import type { Score } from "./labels";

/** What a requester said of how their request was settled, as they and the staff see it. */
export type RatingFacts = {
  /** Null until they said something of how it stands settled now. */
  score: Score | null;
  line: string;
  at: Date | null;
  /** True for the requester, while it can be said or changed. */
  may: boolean;
};
