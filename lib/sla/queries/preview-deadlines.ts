import type { z } from "zod";
import type { Actor } from "../../platform/actor";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { AppError, forbidden, notFound } from "../../platform/errors";
import { toInputIssues } from "../../platform/input-issues";
import { slaPolicy } from "../policy";
import { previewTargets } from "../preview";
import { calendarParts, centreZone, toBusinessCalendar } from "../read-rules";
import type { DeadlinePreview } from "../rows";
import { PreviewDeadlines } from "../schema";

async function calendarOf(drawn: z.output<typeof PreviewDeadlines>["calendar"]) {
  const zone = await centreZone(db);
  if (!("id" in drawn)) return { ...drawn, timeZone: drawn.timeZone ?? zone };
  const stored = await db.calendar.findUnique({ where: { id: drawn.id }, include: calendarParts });
  if (!stored) throw notFound();
  return toBusinessCalendar(stored, zone);
}

/** When a ticket opened now would be due by a policy or calendar that is being drawn up, for administrators. Throws forbidden, invalid_input, not_found. */
export async function previewDeadlines(actor: Actor, input: unknown): Promise<DeadlinePreview> {
  if (!slaPolicy.read(actor)) throw forbidden();
  const parsed = PreviewDeadlines.safeParse(input);
  if (!parsed.success)
    throw new AppError("invalid_input", { key: "errors.invalidInput", issues: toInputIssues(parsed.error) });
  const { calendar, ...targets } = parsed.data;
  return previewTargets(await calendarOf(calendar), targets, now());
}
