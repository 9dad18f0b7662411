import { z } from "zod";

const id = z.number().int().positive().max(2_147_483_647);

/** Tries parked deliveries again: one, or several at once. */
export const RetryDeliveries = z.object({ ids: z.array(id).min(1).max(100) });
export type RetryDeliveries = z.input<typeof RetryDeliveries>;
