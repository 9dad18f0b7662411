import type { ApiOperation } from "@/lib/platform/api-operation";
import { TicketAnswer, ticketExample } from "@/lib/tickets/api-answers";
import type { RequesterMove, TicketStatus } from "@/lib/tickets/status";
import { noSuchTicket, ticketInPath } from "../shared-inputs";

const { priority: _priority, team: _team, type: _type, source: _source, sla: _sla, ...shownToLearners } = ticketExample;

type Told = {
  id: string;
  move: RequesterMove;
  summary: string;
  description: string;
  after: TicketStatus;
  when: string;
};

const ownMove = ({ id, move, summary, description, after, when }: Told): ApiOperation => ({
  id,
  method: "post",
  path: `/tickets/{number}/${move}`,
  tag: "Tickets",
  summary,
  description: `${description} For its requester alone; \`can.${move}\` of the ticket says whether it can be done now. Done again, it changes nothing.`,
  scope: "write",
  repeatable: true,
  parameters: ticketInPath,
  answers: {
    200: {
      description: "The ticket as it is now.",
      schema: TicketAnswer,
      example: { ...shownToLearners, status: after, can: { ...ticketExample.can, confirm: false, reopen: false } },
    },
  },
  errors: { forbidden: "You are not its requester.", not_found: noSuchTicket, conflict: when },
});

export const requesterOperations: readonly ApiOperation[] = [
  ownMove({
    id: "confirmTicket",
    move: "confirm",
    summary: "Confirm that it is settled",
    description: "Closes a ticket of your own that is resolved.",
    after: "closed",
    when: "It is not resolved.",
  }),
  ownMove({
    id: "reopenTicket",
    move: "reopen",
    summary: "Say that it is not settled",
    description: "Puts a ticket of your own that is resolved back in progress. A reply to it does the same.",
    after: "in_progress",
    when: "It is not resolved.",
  }),
  ownMove({
    id: "cancelTicket",
    move: "cancel",
    summary: "Cancel a ticket",
    description: "Closes a ticket of your own that nobody has taken up.",
    after: "closed",
    when: "It is not new any more.",
  }),
];
