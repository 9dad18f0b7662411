import { z } from "zod";
import { CategoryId, TeamId, TicketNumber, UserId } from "../platform/ids";
import { soughtText } from "../platform/text";
import { listOf } from "./list-of";
import { priorities, ticketSources, ticketTypes, urgencies, waitingForKinds } from "./schema";
import { statuses } from "./status";

export const ticketSorts = ["updatedAt", "createdAt", "dueAt", "nextDueAt", "priority", "number"] as const;
export type TicketSort = (typeof ticketSorts)[number];

/** A running target has passed, or will soon: three quarters of its delay are used. */
export const dueStates = ["late", "soon"] as const;
export type DueState = (typeof dueStates)[number];

/** A day of the centre, such as 2026-11-22; a year that no calendar of a centre has is a slip. */
const day = z.iso
  .date()
  .refine((text) => text >= "1900-01-01" && text < "3000-01-01", { message: "validation.invalid" });
/** What a ticket list is narrowed to; arrays mean "one of". Parsed from addresses and API queries alike. */
export const TicketFilter = z.object({
  status: listOf(z.enum([...statuses, "open"]), 6).optional(),
  priority: listOf(z.enum(priorities), 4).optional(),
  urgency: listOf(z.enum(urgencies), 3).optional(),
  category: listOf(CategoryId, 20).optional(),
  team: listOf(z.union([TeamId, z.literal("none"), z.literal("mine")]), 20).optional(),
  assignee: z.union([z.literal("me"), z.literal("none"), UserId]).optional(),
  requester: UserId.optional(),
  type: listOf(z.enum(ticketTypes), 3).optional(),
  source: listOf(z.enum(ticketSources), 6).optional(),
  waitingFor: listOf(z.enum(waitingForKinds), 4).optional(),
  due: z.enum(dueStates).optional(),
  /** Only those that the members of their teams are asked to take. */
  offered: z.literal("yes").optional(),
  /** Days of the centre, both included. */
  createdFrom: day.optional(),
  createdTo: day.optional(),
  updatedFrom: day.optional(),
  updatedTo: day.optional(),
  updatedSince: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  q: soughtText(200).optional(),
  sort: z
    .string()
    .regex(/^-?(updatedAt|createdAt|dueAt|nextDueAt|priority|number)$/)
    .transform((text) => ({ by: text.replace("-", "") as TicketSort, descending: text.startsWith("-") }))
    .optional(),
});
export type TicketFilter = z.output<typeof TicketFilter>;

/** A filter, and the tickets among which those are looked for that it lets through. */
export const MatchingRequest = TicketFilter.extend({ among: listOf(TicketNumber, 100).optional() });
export type MatchingRequest = z.output<typeof MatchingRequest>;

/** What people filter a list of tickets by, as addresses and saved views carry it. */
export const filterNames = [
  "status",
  "priority",
  "urgency",
  "category",
  "team",
  "assignee",
  "requester",
  "type",
  "source",
  "waitingFor",
  "due",
  "offered",
  "createdFrom",
  "createdTo",
  "updatedFrom",
  "updatedTo",
  "q",
] as const;
export type FilterName = (typeof filterNames)[number];

/** A filter and a sort as they are written in an address. */
export type WrittenFilter = Partial<Record<FilterName | "sort", string>>;

/** Reads a written filter; what isn't understood is left out and named. */
export function readFilter(written: WrittenFilter): {
  filter: TicketFilter;
  understood: WrittenFilter;
  ignored: readonly string[];
} {
  const parsed = TicketFilter.safeParse(written);
  if (parsed.success) return { filter: parsed.data, understood: written, ignored: [] };
  const ignored = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
  const understood = Object.fromEntries(Object.entries(written).filter(([name]) => !ignored.includes(name)));
  return { filter: TicketFilter.parse(understood), understood, ignored };
}

/** What somebody exported: the filter as the address carried it, how many tickets, and whether these were all. */
export const RecordExport = z.object({
  filter: z.partialRecord(z.enum([...filterNames, "sort"]), z.string()),
  count: z.int().nonnegative(),
  whole: z.boolean(),
});
export type RecordExport = z.input<typeof RecordExport>;
