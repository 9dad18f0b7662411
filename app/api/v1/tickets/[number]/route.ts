import type { Actor } from "@/lib/platform/actor";
import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { apiNames, TicketPatch, ticketShape } from "@/lib/tickets/api-shape";
import { changeStatus } from "@/lib/tickets/commands/change-status";
import { updateTicket } from "@/lib/tickets/commands/update-ticket";
import { getTicket } from "@/lib/tickets/queries/get-ticket";
import type { ChangeStatus, UpdateTicket } from "@/lib/tickets/schema";
import { numberIn } from "../../ticket-number";
import { writtenTicket } from "../../written-ticket";

export const GET = apiQuery(getTicket, { inPath: numberIn, output: ticketShape });

const patchTicket = (actor: Actor, change: ChangeStatus | UpdateTicket) =>
  "status" in change ? changeStatus(actor, change) : updateTicket(actor, change);

export const PATCH = apiRoute(patchTicket, {
  status: 200,
  versioned: (actor, params) => getTicket(actor, numberIn(params)),
  input: (body, params): ChangeStatus | UpdateTicket => {
    const number = numberIn(params);
    const { status, waitingFor, despiteBlockers, category, team, version, ...fields } = readInput(TicketPatch, body);
    if (status !== undefined) return { number, version, status, waitingFor, despiteBlockers };
    return { ...fields, number, version, categoryId: category, teamId: team };
  },
  names: apiNames,
  output: writtenTicket,
});
