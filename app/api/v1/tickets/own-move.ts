import { apiRoute } from "@/lib/platform/api-route";
import { answerOutcome } from "@/lib/tickets/commands/answer-outcome";
import type { RequesterMove } from "@/lib/tickets/status";
import { numberIn } from "../ticket-number";
import { writtenTicket } from "../written-ticket";

/** The route of a requester's own move on their ticket. */
export const ownMove = (move: RequesterMove) =>
  apiRoute(answerOutcome, {
    status: 200,
    body: false,
    input: (_body, params) => ({ number: numberIn(params), move }),
    output: writtenTicket,
  });
