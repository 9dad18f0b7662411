import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { lockRow } from "../platform/db/lock-row";
import { invalidField } from "../platform/errors";
import { actorIdOf } from "../platform/events";
import { assignable, assignedTo, assignmentEvents, replaceAssignments, type Team } from "./assignments";
import { changeTicket, type TicketChanged } from "./change-ticket";
import type { LoadedTicket } from "./load-ticket";
import { takenUp } from "./taken-up";

/** Locks those who come, so that nobody is deactivated or demoted between this check and its commit. */
async function refuseUnassignable(tx: Tx, before: Team, after: Team): Promise<void> {
  const known = new Set([before.leadId, ...before.helperIds]);
  const coming = [...new Set([after.leadId, ...after.helperIds])]
    .filter((id) => id !== null && !known.has(id))
    .sort((a, b) => Number(a) - Number(b)) as number[];
  if (coming.length === 0) return;
  for (const id of coming) await lockRow(tx, "User", id);
  const found = await tx.user.findMany({ where: { AND: [{ id: { in: coming } }, assignable] }, select: { id: true } });
  const missing = coming.find((id) => !found.some((person) => person.id === id));
  if (missing !== undefined)
    throw invalidField(missing === after.leadId ? "leadId" : "helperIds", "tickets.errors.notAssignable");
}

/**
 * Puts a lead (or nobody) and helpers on a loaded ticket in place of those who were; null when they are. Assigning oneself takes a
 * new one up, unless `takesUp` says no. Throws invalid_input for people who can't be assigned, conflict when stale.
 */
export async function setPeople(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  wanted: Team & { version?: number | undefined; takesUp?: false },
  now: Date,
): Promise<TicketChanged | null> {
  const before = await assignedTo(tx, actor, ticket.id);
  const after: Team = {
    leadId: wanted.leadId,
    helperIds: [...new Set(wanted.helperIds)].filter((id) => id !== wanted.leadId),
  };
  const moved = assignmentEvents(ticket.id, before, after);
  if (moved.length === 0) return null;
  await refuseUnassignable(tx, before, after);
  const self =
    wanted.takesUp !== false &&
    after.leadId !== null &&
    after.leadId !== before.leadId &&
    after.leadId === actorIdOf(actor);
  const up = self ? takenUp(ticket, now) : { columns: {}, events: [] };
  const change = {
    columns: { leadId: after.leadId, ...up.columns },
    events: [...moved, ...up.events],
    version: wanted.version,
  };
  const changed = await changeTicket(tx, actor, ticket, change, now);
  await replaceAssignments(tx, actor, ticket.id, after, now);
  return changed;
}
