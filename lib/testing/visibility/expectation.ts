import type { Actor } from "../../platform/actor";
import type { ErrorCode } from "../../platform/errors";
import type { HiddenWorld } from "./hidden-world";

/** What an outsider gets: an answer without a word of what is hidden, or an error. */
export type Outcome = "answers" | ErrorCode;

export type Expectation = {
  /** Asks for what is hidden as straight as the query allows. */
  ask: (actor: Actor, world: HiddenWorld) => Promise<unknown>;
  /** For anonymous callers, another learner, a restricted technician of another team, a demoted person. */
  outcomes: readonly [Outcome, Outcome, Outcome, Outcome];
  /** True where an answer names the people of the centre, which is the staff's to know. */
  namesPeople?: true;
};

/** The first page, as long as may be. */
export const page = { limit: 100, cursor: null };
/** The same for all four outsiders, or for those who are signed in or on the staff. */
export const everybody = ["answers", "answers", "answers", "answers"] as const;
export const nobody = ["forbidden", "forbidden", "forbidden", "forbidden"] as const;
export const signedIn = ["unauthenticated", "answers", "answers", "answers"] as const;
export const missing = ["not_found", "not_found", "not_found", "not_found"] as const;
export const staff = ["forbidden", "forbidden", "answers", "forbidden"] as const;
