import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { forbidden } from "../../platform/errors";
import type { UserId } from "../../platform/ids";
import { ticketPolicy } from "../policy";
import type { HandOverState } from "../rows";
import { visibleTickets } from "../scope";

/** How many open tickets a person has, and how far their last hand-over is; for themself and administrators. Throws forbidden. */
export async function getHandOver(actor: Actor, userId: UserId): Promise<HandOverState> {
  if (!ticketPolicy.handOver(actor, { id: userId })) throw forbidden();
  const [led, all, last] = await Promise.all([
    db.ticket.count({ where: { AND: [{ leadId: userId, open: true }, visibleTickets(actor)] } }),
    db.ticketAccess.count({ where: { userId, assigned: true, open: true, ticket: visibleTickets(actor) } }),
    db.handOver.findFirst({
      where: { fromId: userId },
      orderBy: { id: "desc" },
      select: {
        id: true,
        total: true,
        led: true,
        helped: true,
        finishedAt: true,
        to: { select: { id: true, name: true } },
      },
    }),
  ]);
  const helped = all - led;
  if (!last) return { led, helped, last: null };
  const { finishedAt, ...facts } = last;
  return { led, helped, last: { ...facts, finished: finishedAt !== null } };
}
