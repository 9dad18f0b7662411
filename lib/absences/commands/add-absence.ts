import { defineCommand } from "../../define-command";
import { centreDay } from "../../platform/civil-day";
import type { Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { AppError, invalidField, notFound } from "../../platform/errors";
import { visibleUsers } from "../../users/scope";
import { toColumn } from "../days";
import { absenceEvent } from "../events";
import { absencePolicy } from "../policy";
import { ABSENCE_DAYS_MAX, AddAbsence } from "../schema";

type Days = { firstDay: string; lastDay: string };

async function refuseOverlap(tx: Tx, userId: number, { firstDay, lastDay }: Days): Promise<void> {
  const near = await tx.absence.findMany({
    where: { userId, firstDay: { lte: toColumn(lastDay) }, lastDay: { gte: toColumn(firstDay) } },
    select: { firstDay: true, lastDay: true },
    orderBy: { id: "asc" },
    take: ABSENCE_DAYS_MAX,
  });
  // One that was called off before it began has no days.
  const other = near.find((absence) => absence.firstDay <= absence.lastDay);
  if (!other) return;
  const params = { from: other.firstDay, to: other.lastDay };
  const issue = { path: ["firstDay"], key: "absences.errors.overlaps", params };
  throw new AppError("invalid_input", { key: "errors.invalidInput", issues: [issue] });
}

/**
 * Enters the days on which a person is away; from the first one on their tickets are offered to their teams. Gives its id. Throws
 * not_found, forbidden, invalid_input for days that are over or overlap others of theirs.
 */
export const addAbsence = defineCommand({
  name: "absence.add",
  input: AddAbsence,
  load: async (tx, actor, input) => {
    await lockRow(tx, "User", input.userId);
    const person = await tx.user.findFirst({
      where: { AND: [{ id: input.userId }, visibleUsers(actor)] },
      select: { id: true, role: true },
    });
    if (!person) throw notFound();
    return person;
  },
  authorize: absencePolicy.enter,
  run: async ({ tx, input, target: { id: userId }, now }) => {
    const { firstDay, lastDay, reason } = input;
    if (lastDay < (await centreDay(now))) throw invalidField("lastDay", "absences.errors.over");
    await refuseOverlap(tx, userId, input);
    const { id } = await tx.absence.create({
      data: { userId, firstDay: toColumn(firstDay), lastDay: toColumn(lastDay), reason, createdAt: now },
      select: { id: true },
    });
    return {
      result: { id },
      events: [absenceEvent("user.absenceAdded", userId, { absenceId: id, firstDay, lastDay })],
    };
  },
});
