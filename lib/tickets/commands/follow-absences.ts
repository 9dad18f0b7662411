import { z } from "zod";
import { defineCommand } from "../../define-command";
import { centreDay } from "../../platform/civil-day";
import { now as clockNow } from "../../platform/clock";
import { Prisma, type Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { refreshOffers } from "../offer-tickets";
import { ticketPolicy } from "../policy";
import { unscopedServiceFacts } from "../service-facts";

/** Small enough to end well within a transaction's time. */
export const FOLLOW_BATCH = 25;

type Absence = { id: number; userId: number; phase: "planned" | "begun"; reachedId: number; away: number | bigint };

/** The next absence that began or is over and that the person's tickets haven't followed yet; its row is locked. */
async function nextAbsence(tx: Tx, today: string): Promise<Absence | null> {
  const [absence] = await tx.$queryRaw<Absence[]>`
    SELECT id, userId, phase, reachedId, lastDay >= ${today} AS away FROM Absence
    WHERE (phase = 'planned' AND firstDay <= ${today}) OR (phase = 'begun' AND lastDay < ${today})
    ORDER BY id LIMIT 1 FOR UPDATE`;
  return absence ?? null;
}

/** The person's tickets that have yet to follow, in their order: those to be offered, or those that are. */
async function ticketsOf(tx: Tx, { userId, reachedId }: Absence, offered: boolean): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT t.id FROM Ticket t WHERE t.leadId = ${userId} AND t.open = TRUE AND t.id > ${reachedId} AND t.offered = ${offered}
    ORDER BY t.id LIMIT ${FOLLOW_BATCH}`;
  return rows.map(({ id }) => id);
}

async function keepPlace(tx: Tx, absence: Absence, ids: readonly number[]): Promise<void> {
  const more = ids.length === FOLLOW_BATCH;
  const next = absence.phase === "planned" && Number(absence.away) === 1 ? "begun" : "over";
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
    return { today, absence: await nextAbsence(tx, today) };
  },
  authorize: (actor) => ticketPolicy.followAbsences(actor),
  run: async ({ tx, target: { today, absence } }) => {
    if (!absence) return { result: { followed: false }, unchanged: true };
    const result = { followed: true };
    const ids = await ticketsOf(tx, absence, absence.phase === "begun");
    for (const id of ids) await lockRow(tx, "Ticket", id);
    const facts = ids.length > 0 ? await unscopedServiceFacts(tx, ids, today) : [];
    const [first, ...others] = await refreshOffers(tx, facts);
    await keepPlace(tx, absence, ids);
    return first ? { result, events: [first, ...others] } : { result, unrecorded: "derived" };
  },
});
