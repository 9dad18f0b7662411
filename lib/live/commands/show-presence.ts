import { defineCommand } from "../../define-command";
import { isStaff } from "../../platform/actor";
import { notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { visibleTickets } from "../../tickets/scope";
import { presencePolicy } from "../policy";
import { ShowPresence } from "../schema";

/** A tab repeats itself every 10 s. */
const SHOWN_MS = 25_000;

/**
 * Shows the others at a ticket what one of the actor's tabs does there, for 25 s; a learner who only reads leaves no trace.
 * Throws not_found, forbidden.
 */
export const showPresence = defineCommand({
  name: "ticket.showPresence",
  input: ShowPresence,
  scope: "read",
  load: async (tx, actor, { number, doing }) => {
    const ticket = await tx.ticket.findFirst({
      where: { AND: [{ id: number }, visibleTickets(actor)] },
      select: { id: true },
    });
    if (!ticket) throw notFound();
    return { ticketId: ticket.id, doing };
  },
  authorize: (actor, target) => presencePolicy.show(actor, target),
  run: async ({ tx, actor, input, target: { ticketId }, now }) => {
    const userId = actorIdOf(actor);
    if (userId === null) throw notFound();
    const { tab, doing } = input;
    const staff = isStaff(actor);
    if (doing === "gone" || (doing === "reading" && !staff)) {
      await tx.ticketPresence.deleteMany({ where: { ticketId, userId, tab } });
    } else {
      const shown = { doing, staff, until: new Date(now.getTime() + SHOWN_MS) };
      await tx.ticketPresence.upsert({
        where: { ticketId_userId_tab: { ticketId, userId, tab } },
        create: { ticketId, userId, tab, ...shown },
        update: shown,
      });
    }
    return { result: { number: ticketId }, unrecorded: "presence" };
  },
});
