import { defineCommand } from "../../define-command";
import { changeTicket, standing } from "../change-ticket";
import { ticketEvent } from "../events";
import { loadTicket, type LoadedTicket } from "../load-ticket";
import { ticketPolicy } from "../policy";
import { RemoveFollower } from "../follower-schema";

type Target = { ticket: LoadedTicket; userId: number };

/** Ends somebody's following of a ticket: staff, the requester, or the follower themself. Gives where it stands. Throws not_found, forbidden. */
export const removeFollower = defineCommand({
  name: "ticket.removeFollower",
  input: RemoveFollower,
  load: async (tx, actor, input): Promise<Target> => ({
    ticket: await loadTicket(tx, actor, input.number),
    userId: input.userId,
  }),
  authorize: (actor, { ticket, userId }) => ticketPolicy.removeFollower(actor, ticket, userId),
  run: async ({ tx, actor, target: { ticket, userId }, now }) => {
    const { count } = await tx.follower.deleteMany({ where: { ticketId: ticket.id, userId } });
    if (count === 0) return { result: standing(actor, ticket), unchanged: true };
    const event = ticketEvent(ticket.id, "ticket.followerRemoved", { userId });
    const { written, events } = await changeTicket(
      tx,
      actor,
      ticket,
      { columns: {}, events: [event], raisesVersion: false },
      now,
    );
    return { result: written, events };
  },
});
