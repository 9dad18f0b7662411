import { z } from "zod";
import { AttachmentIds } from "../attachments/schema";
import { CategoryId, TeamId, UserId } from "../platform/ids";
import { AddFollower } from "./follower-schema";
import { PageRequest } from "../platform/pagination";
import type { CommentAnswer, TicketAnswer, TicketEventAnswer } from "./api-answers";
import type { CategoryRef, CommentRow, Deadlines, FoundTicket, PersonRef, TicketEventRow, TicketRow } from "./rows";
import { isBlank, longText } from "../platform/text";
import { TicketFilter } from "./filter-schema";
import { EditComment } from "./message-schema";
import { ChangeStatus, CommentOnTicket, LONG_TEXT_MAX, OpenTicket, UpdateTicket } from "./schema";

/** The parameters of a list of tickets: a filter, a sort and a page. */
export const TicketSearch = z.strictObject({ ...TicketFilter.shape, ...PageRequest.shape });

export const TicketToOpen = z.strictObject({
  title: OpenTicket.shape.title,
  category: CategoryId,
  description: OpenTicket.shape.description,
  urgency: OpenTicket.shape.urgency,
  requester: UserId.optional(),
  attachments: AttachmentIds,
});

/** One change of the status, or of any other fields: each is one command, so that all of it happens or nothing. */
export const TicketPatch = z
  .strictObject({
    version: UpdateTicket.shape.version,
    status: ChangeStatus.shape.status.optional(),
    /** It is known to be blocked, and is to be resolved all the same. */
    despiteBlockers: z.boolean().optional(),
    waitingFor: ChangeStatus.shape.waitingFor,
    priority: UpdateTicket.shape.priority,
    category: CategoryId.optional(),
    team: TeamId.nullable().optional(),
    title: UpdateTicket.shape.title,
    description: UpdateTicket.shape.description,
  })
  .superRefine(({ version: _version, status, waitingFor, despiteBlockers, ...fields }, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (waitingFor !== undefined && status === undefined) refuse("waitingFor", "tickets.errors.waitingForOnlyWaiting");
    if (despiteBlockers !== undefined && status === undefined)
      refuse("despiteBlockers", "tickets.errors.despiteOnlyStatus");
    if (status !== undefined && Object.values(fields).some((value) => value !== undefined))
      refuse("status", "tickets.errors.statusAlone");
  });

export const CommentToAdd = z
  .strictObject({ kind: CommentOnTicket.shape.kind, body: longText(LONG_TEXT_MAX), attachments: AttachmentIds })
  // A picture says enough.
  .refine(({ body, attachments }) => !isBlank(body) || attachments.length > 0, {
    message: "validation.required",
    path: ["body"],
  });

/** What one's own message is to say instead; when it was last edited is written as answers give it. */
export const CommentToEdit = z.strictObject({
  body: EditComment.shape.body,
  editedAt: z.iso.datetime({ offset: true }).nullable(),
});

export const FollowerToAdd = z.strictObject({ email: AddFollower.shape.email, user: UserId.optional() });

export const AssignmentsToPut = z.strictObject({
  lead: UserId.nullable(),
  helpers: z.array(UserId).max(20).default([]),
  version: UpdateTicket.shape.version.optional(),
});

/** What the API calls the fields of the commands. */
export const apiNames = {
  categoryId: "category",
  teamId: "team",
  onBehalfOf: "requester",
  leadId: "lead",
  helperIds: "helpers",
} as const;

const ref = ({ id, name }: PersonRef | CategoryRef) => ({ id: String(id), name });
const refOrNull = (one: PersonRef | null) => (one === null ? null : ref(one));

const isoOrNull = (at: Date | null) => at?.toISOString() ?? null;

const slaShape = ({ acceptBy, respondBy, resolveBy, pausedAt, nextDueAt }: Deadlines) => ({
  acceptBy: isoOrNull(acceptBy),
  respondBy: isoOrNull(respondBy),
  resolveBy: isoOrNull(resolveBy),
  pausedAt: isoOrNull(pausedAt),
  nextDueAt: isoOrNull(nextDueAt),
});

function staffPart(staff: TicketRow["staff"]) {
  if (staff === null) return {};
  const { priority, team, type, source, sla } = staff;
  return { priority, team: refOrNull(team), type, source, sla: slaShape(sla) };
}

/** A ticket as the API gives it; staff's part is absent, not null, where the row has none. */
export function ticketShape(row: TicketRow & { description: string }): TicketAnswer {
  return {
    number: row.number,
    title: row.title,
    description: row.description,
    status: row.status,
    waitingFor: row.waitingFor,
    urgency: row.urgency,
    category: ref(row.category),
    requester: ref(row.requester),
    lead: refOrNull(row.lead),
    helpers: row.helpers.map(ref),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    dueAt: isoOrNull(row.dueAt),
    version: row.version,
    can: row.can,
    ...staffPart(row.staff),
  };
}

type ShapedComment = Pick<CommentRow, "id" | "kind" | "body" | "author" | "createdAt" | "editedAt" | "deletedAt"> &
  Partial<CommentRow>;

/** A comment as the API gives it: a deleted one stays in the list with an empty body, one that was taken back was never there. */
export function commentShape(row: ShapedComment): CommentAnswer {
  const { id, kind, body, author, createdAt, editedAt, deletedAt } = row;
  return {
    id: String(id),
    kind,
    body,
    author: ref(author),
    createdAt: createdAt.toISOString(),
    editedAt: isoOrNull(editedAt),
    deletedAt: isoOrNull(deletedAt),
  };
}

const isReference = (name: string) => name.endsWith("Id") || name === "from" || name === "to";

/** An event as the API gives it: the ids among its facts are texts too. */
export function eventShape({ id, name, actor, via, at, data }: TicketEventRow): TicketEventAnswer {
  const facts = Object.entries(data).map(
    ([field, value]) => [field, typeof value === "number" && isReference(field) ? String(value) : value] as const,
  );
  return {
    id: String(id),
    name,
    actor: { ...actor, id: actor.id === null ? null : String(actor.id) },
    via,
    at: at.toISOString(),
    data: Object.fromEntries(facts),
  };
}

/** A ticket that a search found, as the API gives it. */
export const foundShape = ({ number, title, status, requester, excerpt }: FoundTicket) => ({
  number,
  title,
  status,
  requester: ref(requester),
  excerpt,
});
