import { z } from "zod";
import { AttachmentIds } from "../attachments/schema";
import { CategoryId, TeamId, TicketNumber, UserId } from "../platform/ids";
import { lineOfText, longText } from "../platform/text";
import { listOf } from "./list-of";
import { severalOf } from "./several-changes";
import { requesterMoves, statuses } from "./status";

export const TITLE_MAX = 150;
export const LONG_TEXT_MAX = 100_000;

export const urgencies = ["low", "normal", "high"] as const;
export type Urgency = (typeof urgencies)[number];
export const priorities = ["urgent", "high", "normal", "low"] as const;
export type Priority = (typeof priorities)[number];
export const ticketTypes = ["incident", "request", "maintenance"] as const;
export type TicketType = (typeof ticketTypes)[number];
export const ticketSources = ["page", "console", "api", "mail", "phone", "desk"] as const;
export type TicketSource = (typeof ticketSources)[number];
export const waitingForKinds = ["requester", "supplier", "delivery", "other"] as const;
export type WaitingForKind = (typeof waitingForKinds)[number];
export const commentKinds = ["reply", "note"] as const;
export type CommentKind = (typeof commentKinds)[number];
export const closedReasons = ["confirmed", "no_answer", "cancelled", "duplicate"] as const;
export type ClosedReason = (typeof closedReasons)[number];

const version = z.number().int().positive();

/** Who a ticket is opened for: a person who has an account, or a contact that is made with it. */
export const OnBehalfOf = z.union([
  z.object({ userId: UserId }),
  z.object({ contact: z.object({ name: lineOfText(100), details: longText(200).default("") }) }),
]);
export type OnBehalfOf = z.input<typeof OnBehalfOf>;

export const OpenTicket = z.object({
  title: lineOfText(TITLE_MAX),
  categoryId: CategoryId,
  description: longText(LONG_TEXT_MAX).default(""),
  urgency: z.enum(urgencies).default("normal"),
  onBehalfOf: OnBehalfOf.optional(),
  /** Files that the actor has uploaded, in their order. */
  attachments: AttachmentIds,
  /** How it reached staff who open it for another; ignored on one's own. */
  source: z.enum(["phone", "desk", "mail"]).optional(),
});
export type OpenTicket = z.input<typeof OpenTicket>;

/** What resolving a ticket is told beside: that it is known to be blocked, and the open children that get the same answer. */
const endingBesides = {
  despiteBlockers: z.boolean().default(false),
  children: z.array(TicketNumber).max(100).default([]),
};

export const CommentOnTicket = z
  .object({
    number: TicketNumber,
    kind: z.enum(commentKinds),
    body: longText(LONG_TEXT_MAX),
    attachments: AttachmentIds,
    /** Resolves the ticket with the same act; staff only, replies only. */
    resolve: z.boolean().default(false),
    /** The newest reply of somebody else that the writer was shown, 0 for none: a reply is refused when there is a newer one. */
    shownReplyId: z.int().nonnegative().optional(),
    ...endingBesides,
    /** What is set on the ticket with the same act. */
    also: z.lazy(() => SeveralChanges).optional(),
  })
  // A picture says enough.
  .refine(({ body, attachments }) => body.trim() !== "" || attachments.length > 0, {
    message: "validation.required",
    path: ["body"],
  });
export type CommentOnTicket = z.input<typeof CommentOnTicket>;

export const WaitingFor = z.object({ kind: z.enum(waitingForKinds), label: longText(100).default("") });
export type WaitingFor = z.input<typeof WaitingFor>;

export const ChangeStatus = z.object({
  number: TicketNumber,
  status: z.enum(statuses),
  waitingFor: WaitingFor.optional(),
  closedReason: z.enum(closedReasons).optional(),
  version,
  ...endingBesides,
});
export type ChangeStatus = z.input<typeof ChangeStatus>;

/** The requester's own moves: confirm resolved, reopen, cancel a new one. */
export const AnswerOutcome = z.object({ number: TicketNumber, move: z.enum(requesterMoves) });
export type AnswerOutcome = z.input<typeof AnswerOutcome>;

/** Changes fields of a ticket; those left out stay. A stale version is refused with what changed. */
export const UpdateTicket = z.object({
  number: TicketNumber,
  version,
  title: lineOfText(TITLE_MAX).optional(),
  description: longText(LONG_TEXT_MAX).optional(),
  priority: z.enum(priorities).optional(),
  categoryId: CategoryId.optional(),
  teamId: TeamId.nullable().optional(),
  type: z.enum(ticketTypes).optional(),
});
export type UpdateTicket = z.input<typeof UpdateTicket>;

/** Replaces who is on a ticket: one lead or nobody, and the helpers. */
export const AssignTicket = z.object({
  number: TicketNumber,
  leadId: UserId.nullable(),
  helperIds: z.array(UserId).max(20).default([]),
  version: version.optional(),
});
export type AssignTicket = z.input<typeof AssignTicket>;

/** Hands all open tickets of a person over to another, or back to their teams where nobody is named. */
export const StartHandOver = z.object({ fromId: UserId, toId: UserId.nullable() });
export type StartHandOver = z.input<typeof StartHandOver>;
/** One property of a ticket set to one value: what can be done to many tickets at once. */
export const TicketChange = z.discriminatedUnion("property", [
  z.object({ property: z.literal("status"), status: z.enum(statuses), waitingFor: WaitingFor.optional() }),
  z.object({ property: z.literal("priority"), priority: z.enum(priorities) }),
  z.object({ property: z.literal("lead"), leadId: UserId.nullable() }),
  z.object({ property: z.literal("team"), teamId: TeamId.nullable() }),
  z.object({ property: z.literal("category"), categoryId: CategoryId }),
]);
export type TicketChange = z.output<typeof TicketChange>;
export type ChangedProperty = TicketChange["property"];

/** What a ready reply sets on a ticket: all of it is done, or nothing. */
export const SeveralChanges = severalOf(TicketChange);
export type SeveralChanges = z.output<typeof SeveralChanges>;

/** A version that is sent must be today's. */
export const ApplyChanges = z.object({ number: TicketNumber, version: version.optional(), also: SeveralChanges });

/** Where a card is put: under one card, over another (null at an end of the column), or where priority and age put it. */
export const PlaceOnBoard = z.object({
  number: TicketNumber,
  version,
  place: z.union([z.object({ under: TicketNumber.nullable(), over: TicketNumber.nullable() }), z.literal("usual")]),
});
export type PlaceOnBoard = z.input<typeof PlaceOnBoard>;

/** When a ticket is to be resolved, set by hand; null counts it by the policies again. */
export const SetDueDate = z.object({
  number: TicketNumber,
  version,
  dueAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .refine((at) => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2100, "tickets.errors.dueOutOfReach")
    .nullable(),
});
export type SetDueDate = z.input<typeof SetDueDate>;

export const TicketRef = z.object({ number: TicketNumber });
export type TicketRef = z.input<typeof TicketRef>;

export const ticketSorts = ["updatedAt", "createdAt", "dueAt", "nextDueAt", "priority", "number"] as const;
export type TicketSort = (typeof ticketSorts)[number];

/** A running target has passed, or will soon: three quarters of its delay are used. */
export const dueStates = ["late", "soon"] as const;
export type DueState = (typeof dueStates)[number];

/** A day of the centre, such as 2026-11-22; a year that no calendar of a centre has is a slip. */
const day = z.iso
  .date()
  .refine((text) => text >= "1900-01-01" && text < "3000-01-01", { message: "validation.invalid" });
/** What the board can be cut into lanes by. */
export const laneKinds = ["lead", "team", "category", "priority"] as const;
export type LaneKind = (typeof laneKinds)[number];

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
  q: lineOfText(200).optional(),
  sort: z
    .string()
    .regex(/^-?(updatedAt|createdAt|dueAt|nextDueAt|priority|number)$/)
    .transform((text) => ({ by: text.replace("-", "") as TicketSort, descending: text.startsWith("-") }))
    .optional(),
});
export type TicketFilter = z.output<typeof TicketFilter>;

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
