import { defineCommand } from "../../define-command";
import { isStaff } from "../../platform/actor";
import { actorIdOf } from "../../platform/events";
import { changeTicket, standing } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { ticketRepeat } from "../repeatable";
import { AddFollower } from "../follower-schema";

const named = ({ email, userId }: { email?: string | undefined; userId?: number | undefined }) =>
  userId === undefined ? { email: email ?? null } : { id: userId };

type Target = { ticket: LoadedTicket; byId: boolean };

/**
 * Lets the person with this exact address read the ticket and reply on it, for staff also one they found by name; the answer is the same
 * whether the address is somebody's. Gives where the ticket stands. Throws not_found, forbidden.
 */
export const addFollower = defineCommand({
  name: "ticket.addFollower",
  input: AddFollower,
  load: async (tx, actor, input): Promise<Target> => ({
    ticket: await loadTicket(tx, actor, input.number),
    byId: input.userId !== undefined,
  }),
  authorize: (actor, { ticket, byId }) => ticketPolicy.addFollower(actor, ticket) && (!byId || isStaff(actor)),
  run: async ({ tx, actor, input, target: { ticket }, now }) => {
    const unchanged = { result: standing(actor, ticket), unchanged: true } as const;
    const person = await tx.user.findFirst({
      where: { ...named(input), active: true, contact: false },
      select: { id: true },
    });
    if (!person || person.id === ticket.requesterId) return unchanged;
    const { count } = await tx.follower.createMany({
      data: [{ ticketId: ticket.id, userId: person.id, addedById: actorIdOf(actor), createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return unchanged;
    const event = ticketEvent(ticket.id, "ticket.followerAdded", { userId: person.id });
    const { written, events } = await changeTicket(
      tx,
      actor,
      ticket,
      { columns: {}, events: [event], raisesVersion: false },
      now,
    );
    return { result: written, events };
  },
  idempotency: ticketRepeat,
});
