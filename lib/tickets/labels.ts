import type { ClosedReason, Priority, TicketSource, TicketType, Urgency, WaitingForKind } from "./schema";
import type { TicketStatus } from "./status";

/** How a word with a drawing is shown: its message key, the drawing, and the classes of its colours. */
type DrawnLabel<Glyph extends string> = { key: string; glyph: Glyph; text: string };

type StatusGlyph = "dotted-ring" | "half-ring" | "pause-ring" | "check-disc" | "bar-disc";
type StatusLabel = DrawnLabel<StatusGlyph> & { strong: string; badge: string };

export const statusLabels: Readonly<Record<TicketStatus, StatusLabel>> = {
  new: {
    key: "tickets.status.new",
    glyph: "dotted-ring",
    text: "text-status-new",
    strong: "text-status-new-text",
    badge: "bg-status-new-soft text-status-new-text [--ground:var(--color-status-new-soft)]",
  },
  in_progress: {
    key: "tickets.status.in_progress",
    glyph: "half-ring",
    text: "text-status-in-progress",
    strong: "text-status-in-progress-text",
    badge: "bg-status-in-progress-soft text-status-in-progress-text [--ground:var(--color-status-in-progress-soft)]",
  },
  waiting: {
    key: "tickets.status.waiting",
    glyph: "pause-ring",
    text: "text-status-waiting",
    strong: "text-status-waiting-text",
    badge: "bg-status-waiting-soft text-status-waiting-text [--ground:var(--color-status-waiting-soft)]",
  },
  resolved: {
    key: "tickets.status.resolved",
    glyph: "check-disc",
    text: "text-status-resolved",
    strong: "text-status-resolved-text",
    badge: "bg-status-resolved-soft text-status-resolved-text [--ground:var(--color-status-resolved-soft)]",
  },
  closed: {
    key: "tickets.status.closed",
    glyph: "bar-disc",
    text: "text-status-closed",
    strong: "text-status-closed-text",
    badge: "bg-status-closed-soft text-status-closed-text [--ground:var(--color-status-closed-soft)]",
  },
};

type PriorityGlyph = "alert-square" | "double-chevron" | "two-bars" | "one-bar";

export const priorityLabels: Readonly<Record<Priority, DrawnLabel<PriorityGlyph>>> = {
  urgent: { key: "tickets.priority.urgent", glyph: "alert-square", text: "text-priority-urgent" },
  high: { key: "tickets.priority.high", glyph: "double-chevron", text: "text-priority-high" },
  normal: { key: "tickets.priority.normal", glyph: "two-bars", text: "text-priority-normal" },
  low: { key: "tickets.priority.low", glyph: "one-bar", text: "text-priority-low" },
};

/** Message keys of an urgency, in the learner's own words. */
export const urgencyLabels: Readonly<Record<Urgency, { key: string }>> = {
  low: { key: "tickets.urgency.low" },
  normal: { key: "tickets.urgency.normal" },
  high: { key: "tickets.urgency.high" },
};

export const typeLabels: Readonly<Record<TicketType, { key: string }>> = {
  incident: { key: "tickets.type.incident" },
  request: { key: "tickets.type.request" },
  maintenance: { key: "tickets.type.maintenance" },
};

export const sourceLabels: Readonly<Record<TicketSource, { key: string }>> = {
  page: { key: "tickets.source.page" },
  console: { key: "tickets.source.console" },
  api: { key: "tickets.source.api" },
  mail: { key: "tickets.source.mail" },
  phone: { key: "tickets.source.phone" },
  desk: { key: "tickets.source.desk" },
};

export const waitingForLabels: Readonly<Record<WaitingForKind, { key: string }>> = {
  requester: { key: "tickets.waitingFor.requester" },
  supplier: { key: "tickets.waitingFor.supplier" },
  delivery: { key: "tickets.waitingFor.delivery" },
  other: { key: "tickets.waitingFor.other" },
};

export const closedReasonLabels: Readonly<Record<ClosedReason, { key: string }>> = {
  confirmed: { key: "tickets.closedReason.confirmed" },
  no_answer: { key: "tickets.closedReason.no_answer" },
  cancelled: { key: "tickets.closedReason.cancelled" },
  duplicate: { key: "tickets.closedReason.duplicate" },
};

/** Message keys of the fields a conflict names in `details.changed`. */
export const fieldLabels: Readonly<Record<ChangedField, { key: string }>> = {
  status: { key: "tickets.field.status" },
  waitingFor: { key: "tickets.field.waitingFor" },
  priority: { key: "tickets.field.priority" },
  category: { key: "tickets.field.category" },
  team: { key: "tickets.field.team" },
  type: { key: "tickets.field.type" },
  title: { key: "tickets.field.title" },
  description: { key: "tickets.field.description" },
  lead: { key: "tickets.field.lead" },
  helpers: { key: "tickets.field.helpers" },
  place: { key: "tickets.field.place" },
  due: { key: "tickets.field.due" },
};

export type ChangedField =
  | "status"
  | "waitingFor"
  | "priority"
  | "category"
  | "team"
  | "type"
  | "title"
  | "description"
  | "lead"
  | "helpers"
  | "place"
  | "due";
