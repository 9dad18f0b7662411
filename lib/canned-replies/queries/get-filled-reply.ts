import type { Actor, UserActor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { AppError, forbidden, notFound } from "../../platform/errors";
import type { UserId } from "../../platform/ids";
import { toInputIssues } from "../../platform/input-issues";
import { mayChange, ticketPolicy } from "../../tickets/policy";
import { visibleTickets } from "../../tickets/scope";
import type { TicketChange } from "../../tickets/schema";
import { fillPlaceholders, textFor } from "../fill-placeholders";
import { replyPolicy } from "../policy";
import type { FilledReply } from "../rows";
import { FilledReplyRequest, readStoredSets, type ReplySets } from "../schema";
import { visibleReplies } from "../scope";

function changesOf(actor: UserActor, sets: ReplySets): TicketChange[] {
  const { status, waitingFor, priority, teamId, lead } = sets;
  const changes: TicketChange[] = [];
  if (status !== undefined)
    changes.push({ property: "status", status, ...(status === "waiting" && waitingFor ? { waitingFor } : {}) });
  if (priority !== undefined) changes.push({ property: "priority", priority });
  if (teamId !== undefined) changes.push({ property: "team", teamId });
  if (lead !== undefined) changes.push({ property: "lead", leadId: lead === "me" ? actor.userId : lead });
  return changes.filter(({ property }) => mayChange(actor, property));
}

async function named(sets: ReplySets, actor: UserActor) {
  const leadId: UserId | undefined = sets.lead === "me" ? actor.userId : sets.lead;
  const select = { id: true, name: true } as const;
  const [me, lead, team] = await Promise.all([
    db.user.findUnique({ where: { id: actor.userId }, select }),
    leadId === undefined ? null : db.user.findUnique({ where: { id: leadId }, select }),
    sets.teamId === undefined ? null : db.team.findUnique({ where: { id: sets.teamId }, select }),
  ]);
  return { me, lead, team };
}

/**
 * A ready reply in the requester's language with its placeholders filled for a ticket, and what it sets as far as the actor may set it.
 * Throws forbidden to learners, invalid_input, not_found where either isn't theirs to see.
 */
export async function getFilledReply(actor: Actor, input: unknown): Promise<FilledReply> {
  if (actor.kind !== "user" || !replyPolicy.use(actor)) throw forbidden();
  const parsed = FilledReplyRequest.safeParse(input);
  if (!parsed.success)
    throw new AppError("invalid_input", { key: "errors.invalidInput", issues: toInputIssues(parsed.error) });
  const { id, number } = parsed.data;
  const [reply, ticket] = await Promise.all([
    db.cannedReply.findFirst({ where: { AND: [{ id, deletedAt: null }, visibleReplies(actor)] } }),
    db.ticket.findFirst({
      where: { AND: [{ id: number }, visibleTickets(actor)] },
      select: { id: true, title: true, requester: { select: { name: true, locale: true } } },
    }),
  ]);
  if (!reply || !ticket) throw notFound();
  const sets = readStoredSets(reply.sets);
  const { me, lead, team } = await named(sets, actor);
  const values = {
    requester: ticket.requester.name.trim().split(/\s+/u)[0] ?? "",
    number: `#${String(ticket.id)}`,
    title: ticket.title,
    place: "",
    technician: me?.name ?? "",
  };
  return {
    id: reply.id,
    name: reply.name,
    text: fillPlaceholders(textFor(ticket.requester.locale, reply), values),
    changes: changesOf(actor, sets),
    checklist: ticketPolicy.work(actor) ? sets.checklist : [],
    lead,
    team,
  };
}
