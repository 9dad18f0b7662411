import { z } from "zod";
import { TicketNumber } from "../platform/ids";
import { TicketChange, type ChangedProperty } from "../tickets/schema";

/** How many tickets one act may change. */
export const MOST_TICKETS = 1_000;

/** Sets one property of many tickets. */
export const StartBulkChange = z.object({
  change: TicketChange,
  numbers: z
    .array(TicketNumber)
    .min(1)
    .max(MOST_TICKETS)
    .readonly()
    .transform((numbers) => [...new Set(numbers)].sort((a, b) => a - b)),
});
export type StartBulkChange = z.input<typeof StartBulkChange>;

export const BulkChangeRef = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });
export type BulkChangeRef = z.input<typeof BulkChangeRef>;

/** Why a ticket was left as it is: not there (any more) for who asked, no right to, changed by somebody since, blocked by another, the value not to be had any
 *  more, the person out, or a fault of ours. */
export const refusals = ["gone", "forbidden", "changedSince", "blocked", "unavailable", "signedOut", "failed"] as const;
export type Refusal = (typeof refusals)[number];

/** Ends a bulk change whose tickets can't be gone on with. */
export const AbandonBulkChange = BulkChangeRef.extend({ refusal: z.enum(["signedOut", "failed"]) });
export type AbandonBulkChange = z.input<typeof AbandonBulkChange>;

/** How far a bulk change is, and what came of it; some of the refused are named. */
export type BulkProgress = {
  id: number;
  property: ChangedProperty;
  /** It brings back what another one changed. */
  undoes: boolean;
  running: boolean;
  total: number;
  changed: number;
  unchanged: number;
  refused: number;
  refusedTickets: { number: number; refusal: Refusal }[];
  canUndo: boolean;
};
