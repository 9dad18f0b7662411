import { db } from "../../lib/platform/db/client";
import { makeBenchEvents } from "./bench/events";
import { makeBenchPeople, type BenchPeople } from "./bench/people";
import { makeBenchTerms } from "./bench/terms";
import { makeBenchTickets } from "./bench/tickets";

type Size = {
  tickets: number;
  /** Comments on each ticket: 3 unless said. */
  comments?: number;
  /** The first link of each ticket's chain: made unless said. */
  events?: boolean;
};

const TABLES = [
  "Ticket",
  "TicketAccess",
  "Assignment",
  "Comment",
  "TicketSearchTerm",
  "TicketSearchText",
  "User",
  "AuditEvent",
] as const;

/** Adds tickets in bulk, beside what is there, to measure with; gives whose they are and the number before the first. */
export async function seedBench({
  tickets,
  comments = 3,
  events = true,
}: Size): Promise<BenchPeople & { before: number }> {
  const people = await makeBenchPeople(Math.max(50, Math.ceil(tickets / 50)));
  const before = await makeBenchTickets(people, tickets, comments);
  await makeBenchTerms(before, tickets);
  if (events) await makeBenchEvents(before, tickets);
  // Plans are made from what the tables held when they were last looked at.
  for (const table of TABLES) await db.$queryRawUnsafe(`ANALYZE TABLE \`${table}\``);
  return { ...people, before };
}
