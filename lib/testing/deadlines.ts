import { setClock } from "../platform/clock";
import { db, type Prisma } from "../platform/db/client";
import { raiseRevision } from "../sla/raise-revision";
import { dayNumberOf, localInstant } from "../sla/local-time";
import { unique } from "./factories";

/** A moment by the clocks of Paris: "2026-11-23 09:30". */
export function inParis(text: string): Date {
  const [date = "", time = ""] = text.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(localInstant("Europe/Paris", dayNumberOf(date), hours * 60 + minutes));
}

/** Stops the product's clock at a moment of Paris. */
export function itIs(text: string): Date {
  const at = inParis(text);
  setClock(() => at);
  return at;
}

type PolicyFacts = Partial<Prisma.SlaPolicyUncheckedCreateInput>;

/** A policy in the calendar that every installation begins with; in force at once. */
export async function aPolicy(facts: PolicyFacts = {}) {
  const policy = await db.slaPolicy.create({ data: { name: unique("Règle "), calendarId: 1, ...facts } });
  await db.$transaction((tx) => raiseRevision(tx, new Date()));
  return policy;
}

/** A ticket's deadlines and what is told of them, as they are stored. */
export async function deadlinesOf(id: number) {
  return db.ticket.findUniqueOrThrow({
    where: { id },
    select: { acceptBy: true, respondBy: true, dueAt: true, pausedAt: true, nextDueAt: true, soonAt: true, sla: true },
  });
}
