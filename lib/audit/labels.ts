import type { AuditEventName } from "./audit-event-name";
import { minutesText } from "../time-spent/labels";
import type { AuditRow } from "./rows";
import type { SubjectType } from "./schema";

export { auditEventNames } from "./known-event-names";

/** The message key of an event's sentence. */
export const sentenceKey = (name: string) => `audit.events.${name.replace(".", "_")}`;
/** The message key of an event's name, as filters show it. */
export const eventNameKey = (name: string) => `audit.eventNames.${name.replace(".", "_")}`;
/** What the events of a name are about. */
export const subjectOfName = (name: AuditEventName) =>
  name === "person.erased" ? "user" : (name.split(".")[0] as SubjectType);
/** The message key of what an event is about. */
export const subjectKey = (type: SubjectType) => `audit.subjects.${type}`;

/** Codes that have words, by event: the namespace their message keys begin with. */
const WORDS: Partial<Record<string, string>> = {
  "ticket.statusChanged": "tickets.status",
  "ticket.waitingForChanged": "tickets.waitingFor",
  "ticket.priorityChanged": "tickets.priority",
  "ticket.typeChanged": "tickets.type",
  "team.routingChanged": "admin.teams.routings",
  "user.roleChanged": "roles",
  "ticket.rated": "satisfaction.scores",
  "category.kindChanged": "admin.categories.kinds",
  "centre.registrationChanged": "admin.settings.registration.modes",
};
const NAMED: Partial<Record<string, { kind: string; nobodyKey: string }>> = {
  "ticket.leadChanged": { kind: "user", nobodyKey: "tickets.nobody" },
  "ticket.teamChanged": { kind: "team", nobodyKey: "tickets.noTeam" },
  "category.defaultTeamChanged": { kind: "team", nobodyKey: "tickets.noTeam" },
  "ticket.categoryChanged": { kind: "category", nobodyKey: "tickets.nobody" },
  "view.shared": { kind: "team", nobodyKey: "savedViews.personal" },
};

export type Say = { (key: string, params?: Record<string, string | number>): string; has: (key: string) => boolean };

const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

function changed({ name, data, names }: AuditRow, side: "from" | "to", say: Say): string {
  const value = data[side];
  const named = NAMED[name];
  if (named) return value === null ? say(named.nobodyKey) : (names[`${named.kind}:${text(value)}`] ?? "");
  const words = WORDS[name];
  const key = `${words ?? ""}.${text(value)}`;
  if (words && value !== null && say.has(key)) return say(key);
  if (name === "category.moved") return String(Number(value) + 1);
  return typeof value === "boolean" ? String(value) : text(value);
}

/** Says an event of the log in words, without who did it: `say` translates a key, as next-intl's translator does. */
export function describeAuditEvent(row: AuditRow, say: Say): string {
  const key = sentenceKey(row.name);
  if (!say.has(key)) return row.name;
  const { data, names, texts } = row;
  const person = names[`user:${text(data["userId"] ?? data["requesterId"])}`] ?? "";
  return say(key, {
    from: changed(row, "from", say),
    to: changed(row, "to", say),
    person,
    role: say.has(`roles.${text(data["role"])}`) ? say(`roles.${text(data["role"])}`) : "",
    name: texts["name"] ?? texts["title"] ?? "",
    number: text(data["ticketNumber"]) || "?",
    relation: text(data["relation"]) || "none",
    before: texts["before"] ?? "",
    after: texts["after"] ?? "",
    deleted: texts["deleted"] ?? "",
    known: texts["before"] === undefined && texts["deleted"] === undefined ? "no" : "yes",
    column: say.has(`tickets.status.${text(data["column"])}`) ? say(`tickets.status.${text(data["column"])}`) : "",
    again: data["from"] === null ? "none" : data["from"] === data["to"] ? "same" : "other",
    some: data["to"] === null || data["userId"] === null ? "no" : "yes",
    count: Number(data["count"] ?? data["releasedTickets"] ?? data["attempts"] ?? data["faults"] ?? 0),
    anchor: row.name === "audit.anchored" ? text(data["name"]) : "",
    format: text(data["format"]).toUpperCase(),
    reason: text(data["closedReason"]) || "none",
    because: text(data["because"]) || "none",
    time: minutesText(Number(data["minutes"] ?? 0)),
    timeBefore: minutesText(Number(data["minutesBefore"] ?? 0)),
    body: texts["body"] ?? "",
    named: texts["name"] === undefined ? "no" : "yes",
    clean: data["clean"] === true ? "yes" : "no",
    device: data["knownDevice"] === true ? "known" : "new",
  });
}
