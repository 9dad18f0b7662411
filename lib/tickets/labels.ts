import type { TicketEventName } from "./events";
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

/** Message keys of an urgency: in the learner's own words, and short for staff. */
export const urgencyLabels: Readonly<Record<Urgency, { key: string; shortKey: string }>> = {
  low: { key: "tickets.urgency.low", shortKey: "tickets.urgencyShort.low" },
  normal: { key: "tickets.urgency.normal", shortKey: "tickets.urgencyShort.normal" },
  high: { key: "tickets.urgency.high", shortKey: "tickets.urgencyShort.high" },
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

/** `key` names the kind to choose; `sentenceKey` says who is waited for, with `{name}` for the requester and `{label}` for words given. */
export const waitingForLabels: Readonly<Record<WaitingForKind, { key: string; sentenceKey: string }>> = {
  requester: { key: "tickets.waitingFor.requester", sentenceKey: "tickets.waits.requester" },
  supplier: { key: "tickets.waitingFor.supplier", sentenceKey: "tickets.waits.supplier" },
  delivery: { key: "tickets.waitingFor.delivery", sentenceKey: "tickets.waits.delivery" },
  other: { key: "tickets.waitingFor.other", sentenceKey: "tickets.waits.other" },
};

export const closedReasonLabels: Readonly<Record<ClosedReason, { key: string }>> = {
  confirmed: { key: "tickets.closedReason.confirmed" },
  no_answer: { key: "tickets.closedReason.no_answer" },
  cancelled: { key: "tickets.closedReason.cancelled" },
  duplicate: { key: "tickets.closedReason.duplicate" },
};

/** Sentences of a ticket’s history; `describeEvent` fills them in. */
export const eventLabels: Readonly<Record<TicketEventName, { key: string }>> = {
  "ticket.opened": { key: "tickets.event.opened" },
  "ticket.replied": { key: "tickets.event.replied" },
  "ticket.noted": { key: "tickets.event.noted" },
  "ticket.statusChanged": { key: "tickets.event.statusChanged" },
  "ticket.waitingForChanged": { key: "tickets.event.waitingForChanged" },
  "ticket.priorityChanged": { key: "tickets.event.priorityChanged" },
  "ticket.categoryChanged": { key: "tickets.event.categoryChanged" },
  "ticket.teamChanged": { key: "tickets.event.teamChanged" },
  "ticket.typeChanged": { key: "tickets.event.typeChanged" },
  "ticket.titleChanged": { key: "tickets.event.titleChanged" },
  "ticket.descriptionChanged": { key: "tickets.event.descriptionChanged" },
  "ticket.leadChanged": { key: "tickets.event.leadChanged" },
  "ticket.helperAdded": { key: "tickets.event.helperAdded" },
  "ticket.helperRemoved": { key: "tickets.event.helperRemoved" },
  "ticket.followerAdded": { key: "tickets.event.followerAdded" },
  "ticket.followerRemoved": { key: "tickets.event.followerRemoved" },
  "ticket.retargeted": { key: "tickets.event.retargeted" },
  "ticket.dueSoon": { key: "tickets.event.dueSoon" },
  "ticket.overdue": { key: "tickets.event.overdue" },
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
};

export type ChangedField =
  "status" | "waitingFor" | "priority" | "category" | "team" | "type" | "title" | "description" | "lead" | "helpers";

type Say = (key: string, params?: Record<string, string>) => string;
type EventFacts = {
  name: string;
  data: Record<string, unknown>;
  actor: { name: string | null };
  names: Readonly<Record<string, string>>;
};

function wordFor(say: Say, event: EventFacts, value: unknown): string {
  const words = typeof value === "string" || typeof value === "number" ? String(value) : null;
  switch (event.name) {
    case "ticket.statusChanged":
      return words && words in statusLabels ? say(statusLabels[words as TicketStatus].key) : "";
    case "ticket.waitingForChanged":
      return words && words in waitingForLabels ? say(waitingForLabels[words as WaitingForKind].key) : "";
    case "ticket.priorityChanged":
      return words && words in priorityLabels ? say(priorityLabels[words as Priority].key) : "";
    case "ticket.typeChanged":
      return words && words in typeLabels ? say(typeLabels[words as TicketType].key) : "";
    case "ticket.categoryChanged":
      return event.names[`category:${words ?? ""}`] ?? "";
    case "ticket.teamChanged":
      return words ? (event.names[`team:${words}`] ?? "") : say("tickets.noTeam");
    default:
      return words ? (event.names[`user:${words}`] ?? "") : say("tickets.nobody");
  }
}

/** Says an event of a ticket's history in words: `say` translates a key, as next-intl's translator does. */
export function describeEvent(event: EventFacts, say: Say): string {
  const label = eventLabels[event.name as TicketEventName] as { key: string } | undefined;
  if (!label) return event.name;
  const { data } = event;
  const person = typeof data["userId"] === "number" ? (event.names[`user:${data["userId"]}`] ?? "") : "";
  const kind = event.name === "ticket.leadChanged" ? (data["to"] === null ? "none" : "some") : "";
  return say(label.key, {
    actor: event.actor.name ?? say("tickets.systemActor"),
    from: wordFor(say, event, data["from"]),
    to: wordFor(say, event, data["to"]),
    person,
    kind,
  });
}

/** Says who or what a waiting ticket waits for: « Attend Amadou », « Attend la livraison », « Attend » and the words given. */
export function describeWaiting(
  waiting: { kind: WaitingForKind; label: string },
  requesterName: string,
  say: Say,
): string {
  const name = requesterName.split(" ")[0] ?? requesterName;
  return say(waitingForLabels[waiting.kind].sentenceKey, {
    name,
    label: waiting.label,
    named: waiting.label === "" ? "no" : "yes",
  });
}
