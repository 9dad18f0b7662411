import { defineCommand } from "../../define-command";
import { notFound } from "../../platform/errors";
import { noteSeen } from "../read-marks";
import { TicketRef } from "../schema";
import { visibleTickets } from "../scope";

type Seen = { number: number; seenAt: Date };

/** Notes that the actor has seen a ticket as it is now, and its notifications with it. Throws not_found. */
export const markTicketRead = defineCommand({
  name: "ticket.markRead",
  input: TicketRef,
  load: async (tx, actor, input) => {
    const ticket = await tx.ticket.findFirst({
      where: { AND: [{ id: input.number }, visibleTickets(actor)] },
      select: { id: true },
    });
    if (!ticket) throw notFound();
    return ticket;
  },
  authorize: (actor) => actor.kind === "user",
  run: async ({ tx, actor, target, now }) => {
    await noteSeen(tx, actor, [target.id], now);
    if (actor.kind === "user") {
      await tx.notification.updateMany({
        where: { userId: actor.userId, ticketId: target.id, readAt: null },
        data: { readAt: now },
      });
    }
    return { result: { number: target.id, seenAt: now } satisfies Seen, unrecorded: "read-mark" };
  },
});
