import type { PersonRef, TicketEventRow } from "@/lib/tickets/rows";
import { firstName } from "./first-name";

/** Which message tells an event to a learner, under `request.events`. */
export type RequestEventKey =
  | "has"
  | "helps"
  | "helpsName"
  | "settled"
  | "reopened"
  | "confirmed"
  | "youConfirmed"
  | "unanswered"
  | "cancelled"
  | "duplicate"
  | "closed"
  | "waitsForYou"
  | "waitsFor"
  | "waits.supplier"
  | "waits.delivery"
  | "waits.other"
  | "titleChanged"
  | "descriptionChanged"
  | "classed"
  | "merged"
  | "mergedIn"
  | "unmerged"
  | "unmergedFrom"
  | "follows";

export type RequestEvent = { key: RequestEventKey; values: Record<string, string> };
type Reader = { id: number; requester: PersonRef };

const text = (event: TicketEventRow, field: string) => {
  const value = event.data[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
const named = (event: TicketEventRow, kind: string, field: string) =>
  event.names[`${kind}:${text(event, field)}`] ?? "";
const actorName = (event: TicketEventRow) => (event.actor.kind === "user" ? (event.actor.name ?? "") : "");

function closing(event: TicketEventRow, reader: Reader): RequestEvent {
  const byReader = event.actor.id === reader.id;
  const keys: Record<string, RequestEventKey> = {
    confirmed: byReader ? "youConfirmed" : "confirmed",
    no_answer: "unanswered",
    cancelled: "cancelled",
    duplicate: "duplicate",
  };
  const name = firstName(actorName(event));
  return { key: keys[text(event, "closedReason")] ?? "closed", values: { name } };
}

function waiting(kind: string, reader: Reader): RequestEvent {
  if (kind === "supplier" || kind === "delivery" || kind === "other") return { key: `waits.${kind}`, values: {} };
  if (reader.id === reader.requester.id) return { key: "waitsForYou", values: {} };
  return { key: "waitsFor", values: { name: firstName(reader.requester.name) } };
}

function statusChange(event: TicketEventRow, reader: Reader): RequestEvent | null {
  const from = text(event, "from");
  switch (text(event, "to")) {
    case "resolved":
      return { key: "settled", values: { name: firstName(actorName(event)) } };
    case "closed":
      return closing(event, reader);
    case "waiting":
      return waiting(text(event, "waitingFor"), reader);
    default:
      return from === "resolved" || from === "closed" ? { key: "reopened", values: {} } : null;
  }
}

/** Two requests became one, or two again; the other one's number is said to who sees it. */
function merging(event: TicketEventRow, key: "merged" | "mergedIn" | "unmerged" | "unmergedFrom"): RequestEvent {
  const number = text(event, "ticketNumber");
  return { key, values: { number, seen: number === "" ? "no" : "yes" } };
}

/** A person's change, known only where their name is. */
function about(key: RequestEventKey, name: string): RequestEvent | null {
  return name === "" ? null : { key, values: { name } };
}

/** What an event says to a learner or follower; null for what the conversation tells already or is of no use to them. */
export function requestEvent(event: TicketEventRow, reader: Reader, lead: PersonRef | null): RequestEvent | null {
  switch (event.name) {
    case "ticket.leadChanged":
      return about("has", named(event, "user", "to"));
    case "ticket.helperAdded": {
      const said = about(lead ? "helpsName" : "helps", named(event, "user", "userId"));
      return said && { ...said, values: { ...said.values, lead: lead ? firstName(lead.name) : "" } };
    }
    case "ticket.statusChanged":
      return statusChange(event, reader);
    case "ticket.waitingForChanged":
      return waiting(text(event, "to"), reader);
    case "ticket.titleChanged":
      return about("titleChanged", firstName(actorName(event)));
    case "ticket.descriptionChanged":
      return about("descriptionChanged", firstName(actorName(event)));
    case "ticket.categoryChanged":
      return about("classed", named(event, "category", "to"));
    case "ticket.merged":
      return merging(event, "merged");
    case "ticket.mergedIn":
      return merging(event, "mergedIn");
    case "ticket.unmerged":
      return merging(event, "unmerged");
    case "ticket.unmergedFrom":
      return merging(event, "unmergedFrom");
    case "ticket.followerAdded":
      return about("follows", named(event, "user", "userId"));
    default:
      return null;
  }
}
