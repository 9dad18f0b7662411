import { isStaff, type Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { notFound } from "../../platform/errors";
import type { TicketNumber } from "../../platform/ids";
import type { TicketDetail, TicketRelations } from "../rows";
import { visibleTickets } from "../scope";
import { newestHistory } from "../ticket-history";
import { unscopedTicketPeople } from "../ticket-people";
import { unscopedRelations } from "../ticket-relations";
import { placesOf, rowColumns, toTicketRow } from "../ticket-rows";
import { unscopedTicketWork } from "../ticket-work";

const NONE: TicketRelations = { links: [], pages: [], merged: [] };

/** Links are staff's to know, and read only where there are some. */
async function relationsOf(actor: Actor, { id, linkCount }: { id: number; linkCount: number }) {
  if (actor.kind === "user" && !isStaff(actor)) return null;
  return linkCount === 0 ? NONE : unscopedRelations(actor, id);
}

/** Reads one ticket with its conversation and history, as the actor may see it. Throws not_found. */
export async function getTicket(actor: Actor, number: TicketNumber): Promise<TicketDetail> {
  const found = await db.ticket.findFirst({
    where: { AND: [{ id: number }, visibleTickets(actor)] },
    select: {
      ...rowColumns,
      description: true,
      closedReason: true,
      closedAt: true,
      linkCount: true,
      mergedIntoId: true,
      minutesSpent: true,
      runningTimers: true,
      satisfaction: true,
    },
  });
  if (!found) throw notFound();
  const [everybody, places, history, relations, done] = await Promise.all([
    unscopedTicketPeople(actor, [number], { whole: true, blocked: found.blockedCount > 0 ? [number] : [] }),
    placesOf([found]),
    newestHistory(actor, found),
    relationsOf(actor, found),
    unscopedTicketWork(actor, found, now()),
  ]);
  const people = everybody.get(number);
  if (!people) throw notFound();
  const { description, closedReason } = found;
  const { followers, seenAt, requesterReads, requesterSeenAt, drafts } = people;
  return {
    ...toTicketRow(actor, found, people, places),
    description,
    closedReason,
    seenAt,
    requesterReads,
    requesterSeenAt,
    followers,
    drafts,
    relations,
    ...history,
    ...done,
  };
}
