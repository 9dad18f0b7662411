import { centreExpectations } from "./centre-expectations";
import type { Expectation } from "./expectation";
import { ticketExpectations } from "./ticket-expectations";
import { workExpectations } from "./work-expectations";

/** Every exported query of every feature. A new one without a line in one of these fails the test. */
export const expectations: Readonly<Record<string, Expectation>> = {
  ...ticketExpectations,
  ...workExpectations,
  ...centreExpectations,
};
