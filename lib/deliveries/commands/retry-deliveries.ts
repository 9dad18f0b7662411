import { defineCommand } from "../../define-command";
import { notFound } from "../../platform/errors";
import { deliveryRetried } from "../events";
import { deliveryPolicy } from "../policy";
import { RetryDeliveries } from "../schema";

/** Gives parked deliveries back to the worker, at once and with all their attempts; gives how many. Throws not_found where none is parked, forbidden. */
export const retryDeliveries = defineCommand({
  name: "delivery.retry",
  input: RetryDeliveries,
  scope: "admin",
  load: (tx, _actor, input) =>
    tx.eventDelivery.findMany({
      where: { id: { in: input.ids }, state: "parked" },
      orderBy: { id: "asc" },
      select: { id: true, eventId: true, attempts: true },
    }),
  authorize: deliveryPolicy.retry,
  run: async ({ tx, target, now }) => {
    const [first, ...others] = target.map(({ id, ...facts }) => deliveryRetried(id, facts));
    if (!first) throw notFound();
    const { count } = await tx.eventDelivery.updateMany({
      where: { id: { in: target.map(({ id }) => id) }, state: "parked" },
      data: { state: "pending", attempts: 0, nextAttemptAt: now, claimedUntil: null },
    });
    if (count !== target.length) throw notFound();
    return { result: { retried: count }, events: [first, ...others] };
  },
});
