import { z } from "zod";
import { AttachmentIds } from "../attachments/schema";
import { CategoryId, CommentId, TeamId, TicketNumber, UserId } from "../platform/ids";
import { isBlank, lineOfText, longText, optionalLine, optionalText } from "../platform/text";
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
  z.object({ contact: z.object({ name: lineOfText(100), details: optionalText(200).default("") }) }),
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
  .refine(({ body, attachments }) => !isBlank(body) || attachments.length > 0, {
    message: "validation.required",
    path: ["body"],
  });
export type CommentOnTicket = z.input<typeof CommentOnTicket>;

export const WaitingFor = z.object({ kind: z.enum(waitingForKinds), label: optionalLine(100).default("") });
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

/** A version that is sent must be today's. `takesBack` names the message whose changes these undo, as it was taken back. */
export const ApplyChanges = z.object({
  number: TicketNumber,
  version: version.optional(),
  also: SeveralChanges,
  takesBack: CommentId.optional(),
});

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

/** What the board can be cut into lanes by. */
export const laneKinds = ["lead", "team", "category", "priority"] as const;
export type LaneKind = (typeof laneKinds)[number];
