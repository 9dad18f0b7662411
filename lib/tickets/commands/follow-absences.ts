import { z } from "zod";
import { defineCommand } from "../../define-command";
import type { Actor } from "../../platform/actor";
import { centreDay } from "../../platform/civil-day";
import { now as clockNow } from "../../platform/clock";
import type { Prisma, Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { refreshOffers } from "../offer-tickets";
import { ticketPolicy } from "../policy";
import { visibleTickets } from "../scope";
import { unscopedServiceFacts } from "../service-facts";

const toColumn = (day: string) => new Date(`${day}T00:00:00Z`);
type AbsencePhase = "planned" | "begun" | "over";

/** Small enough to end well within a transaction's time. */
export const FOLLOW_BATCH = 25;

type Absence = { id: number; userId: number; phase: AbsencePhase; reachedId: number; lastDay: Date };
const columns = { id: true, userId: true, phase: true, reachedId: true, lastDay: true } as const;

/** The next absence that began or is over and that the person's tickets haven't followed yet; its row is locked. */
async function nextAbsence(tx: Tx, today: Date): Promise<Absence | null> {
  const behind: Prisma.AbsenceWhereInput = {
    OR: [
      { phase: "planned", firstDay: { lte: today } },
      { phase: "begun", lastDay: { lt: today } },
    ],
  };
  const next = await tx.absence.findFirst({ where: behind, orderBy: { id: "asc" }, select: { id: true } });
  if (!next) return null;
  await lockRow(tx, "Absence", next.id);
  // Another worker may have followed it while this one waited.
  return tx.absence.findFirst({ where: { AND: [{ id: next.id }, behind] }, select: columns });
}

/** The person's tickets that have yet to follow, in their order: those to be offered, or those that are. */
async function ticketsOf(tx: Tx, actor: Actor, { userId, reachedId, phase }: Absence): Promise<number[]> {
  const yet = { leadId: userId, open: true, offered: phase === "begun", id: { gt: reachedId } };
  const rows = await tx.ticket.findMany({
    where: { AND: [yet, visibleTickets(actor)] },
    orderBy: { id: "asc" },
    take: FOLLOW_BATCH,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function keepPlace(tx: Tx, absence: Absence, ids: readonly number[], today: Date): Promise<void> {
  const more = ids.length === FOLLOW_BATCH;
  const next = absence.phase === "planned" && absence.lastDay >= today ? "begun" : "over";
  const data: Prisma.AbsenceUpdateManyMutationInput = more
    ? { reachedId: ids.at(-1) ?? absence.reachedId }
    : { phase: next, reachedId: 0 };
  await tx.absence.updateMany({ where: { id: absence.id }, data });
}

/**
 * Offers the open tickets of who is away from today on to their teams, and ends the offers of who is back, at most one batch; it goes on
 * after a crash where it was. Gives whether there was anything to follow. For the system only.
 */
export const followAbsences = defineCommand({
  name: "ticket.followAbsences",
  input: z.object({}),
  load: async (tx) => {
    const today = await centreDay(clockNow());
    return { today, absence: await nextAbsence(tx, toColumn(today)) };
  },
  authorize: (actor) => ticketPolicy.followAbsences(actor),
  run: async ({ tx, actor, target: { today, absence } }) => {
    if (!absence) return { result: { followed: false }, unchanged: true };
    const result = { followed: true };
    const ids = await ticketsOf(tx, actor, absence);
    for (const id of ids) await lockRow(tx, "Ticket", id);
    const facts = ids.length > 0 ? await unscopedServiceFacts(tx, ids, today) : [];
    const [first, ...others] = await refreshOffers(tx, facts);
    await keepPlace(tx, absence, ids, toColumn(today));
    return first ? { result, events: [first, ...others] } : { result, unrecorded: "derived" };
  },
});
