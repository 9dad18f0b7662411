import type { TicketEventName } from "@/lib/tickets/events";
import type { TicketEventRow } from "@/lib/tickets/rows";
import type { EventSentenceKey } from "./event-sentence-key";
import { relationSentences } from "./relation-sentences";
import { workSentences } from "./work-sentences";

/** The words of the codes that events carry, in the reader's language. */
export type EventWords = {
  status: (code: string) => string;
  priority: (code: string) => string;
  type: (code: string) => string;
  source: (code: string) => string;
  waitingFor: (kind: string) => string;
  /** A moment that an event names, such as an old deadline. */
  at: (moment: Date) => string;
  /** Who acted when it was no person. */
  system: string;
  /** A person, team or category whose name is no longer known. */
  unknown: string;
};

export type EventSentence = { key: EventSentenceKey; values: Record<string, string> };

const firstNameOf = (name: string) => name.trim().split(/\s+/u)[0] ?? name;

export type Reading = {
  text: (field: string) => string;
  name: (kind: "user" | "team" | "category", field: string) => string;
  /** True when the field names the one who acted. */
  isActor: (field: string) => boolean;
  /** True when a rule did it by itself. */
  byRule: boolean;
  has: (field: string) => boolean;
  /** A text that is kept of the event; empty once it is erased. */
  kept: (field: string) => string;
  words: EventWords;
};

function readingOf(event: TicketEventRow, words: EventWords): Reading {
  const code = (field: string) => {
    const value = event.data[field];
    return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
  };
  return {
    text: code,
    name: (kind, field) => event.names[`${kind}:${code(field)}`] || words.unknown,
    isActor: (field) => event.actor.id !== null && code(field) === String(event.actor.id),
    byRule: event.via === "rule",
    has: (field) => code(field) !== "",
    kept: (field) => event.texts?.[field] ?? "",
    words,
  };
}

const person = (name: string) => ({ person: name, firstName: firstNameOf(name) });

function leadSentence(read: Reading): EventSentence {
  if (!read.has("to")) {
    return read.isActor("from")
      ? { key: "released", values: {} }
      : { key: "unassigned", values: person(read.name("user", "from")) };
  }
  return read.isActor("to")
    ? { key: "taken", values: {} }
    : { key: read.byRule ? "routed" : "assigned", values: person(read.name("user", "to")) };
}

const closings: Record<string, EventSentenceKey> = {
  confirmed: "confirmed",
  no_answer: "closedUnanswered",
  cancelled: "cancelled",
  duplicate: "closedDuplicate",
};

function statusSentence(read: Reading): EventSentence {
  const from = read.text("from");
  const to = read.text("to");
  const values = { status: read.words.status(to) };
  if (to === "closed") return { key: closings[read.text("closedReason")] ?? "closed", values };
  if (to === "resolved") return { key: "resolved", values };
  if (to === "waiting")
    return { key: "waiting", values: { ...values, waitingFor: read.words.waitingFor(read.text("waitingFor")) } };
  return { key: from === "resolved" || from === "closed" ? "reopened" : "statusChanged", values };
}

/** The deadline that matters most of those that moved, before and after. */
function retargetedSentence(read: Reading): EventSentence {
  const target = (["resolve", "respond", "accept"] as const).find((kind) => read.has(`${kind}ByFrom`)) ?? "resolve";
  const at = (field: string) => (read.has(field) ? read.words.at(new Date(read.text(field))) : "");
  const [from, to] = [at(`${target}ByFrom`), at(`${target}ByTo`)];
  return { key: "retargeted", values: { target, cause: read.text("cause"), from, to, some: to === "" ? "no" : "yes" } };
}

const deadline = (key: "dueSoon" | "overdue") => (read: Reading) => ({
  key,
  values: { target: read.text("target"), by: read.words.at(new Date(read.text("by"))) },
});

function dueSentence(read: Reading): EventSentence {
  const at = (field: string) => (read.has(field) ? read.words.at(new Date(read.text(field))) : "–");
  return read.has("to")
    ? { key: "dueSet", values: { from: at("from"), to: at("to") } }
    : { key: "dueFreed", values: {} };
}

const sentences: Record<TicketEventName, (read: Reading) => EventSentence> = {
  "ticket.opened": (read) => ({ key: "opened", values: { source: read.words.source(read.text("source")) } }),
  "ticket.replied": () => ({ key: "replied", values: {} }),
  "ticket.noted": () => ({ key: "noted", values: {} }),
  "ticket.commentEdited": (read) => ({ key: "commentEdited", values: { kind: read.text("kind") } }),
  "ticket.commentDeleted": (read) => ({ key: "commentDeleted", values: { kind: read.text("kind") } }),
  // Nobody's history holds these two.
  "ticket.deletedTextKept": () => ({ key: "other", values: {} }),
  "ticket.commentRetracted": () => ({ key: "other", values: {} }),
  "ticket.statusChanged": statusSentence,
  "ticket.waitingForChanged": (read) => ({
    key: "waiting",
    values: { waitingFor: read.words.waitingFor(read.text("to")) },
  }),
  "ticket.priorityChanged": (read) => ({
    key: "priorityChanged",
    values: { priority: read.words.priority(read.text("to")) },
  }),
  "ticket.categoryChanged": (read) => ({ key: "categoryChanged", values: { category: read.name("category", "to") } }),
  "ticket.teamChanged": (read) =>
    read.has("to")
      ? { key: "teamChanged", values: { team: read.name("team", "to") } }
      : { key: "teamRemoved", values: { team: read.name("team", "from") } },
  "ticket.typeChanged": (read) => ({ key: "typeChanged", values: { type: read.words.type(read.text("to")) } }),
  "ticket.titleChanged": () => ({ key: "titleChanged", values: {} }),
  "ticket.descriptionChanged": () => ({ key: "descriptionChanged", values: {} }),
  "ticket.leadChanged": leadSentence,
  "ticket.helperAdded": (read) =>
    read.isActor("userId")
      ? { key: "joined", values: {} }
      : { key: "helperAdded", values: person(read.name("user", "userId")) },
  "ticket.helperRemoved": (read) =>
    read.isActor("userId")
      ? { key: "helperLeft", values: {} }
      : { key: "helperRemoved", values: person(read.name("user", "userId")) },
  "ticket.followerAdded": (read) => ({ key: "followerAdded", values: person(read.name("user", "userId")) }),
  "ticket.followerRemoved": (read) => ({ key: "followerRemoved", values: person(read.name("user", "userId")) }),
  "ticket.placed": (read) => ({ key: read.text("byHand") === "true" ? "placed" : "replaced", values: {} }),
  "ticket.dueChanged": dueSentence,
  "ticket.retargeted": retargetedSentence,
  "ticket.dueSoon": deadline("dueSoon"),
  "ticket.overdue": deadline("overdue"),
  "ticket.accepted": () => ({ key: "accepted", values: {} }),
  "ticket.notRouted": (read) => ({ key: "notRouted", values: { team: read.name("team", "teamId") } }),
  "ticket.offered": (read) => ({
    key: "offered",
    values: {
      ...person(read.name("user", "userId")),
      team: read.name("team", "teamId"),
      because: read.text("because"),
    },
  }),
  "ticket.offerEnded": () => ({ key: "offerEnded", values: {} }),
  ...workSentences,
  "ticket.attachmentRemoved": () => ({ key: "attachmentRemoved", values: {} }),
  "ticket.attachmentChecked": (read) => ({
    key: read.text("clean") === "true" ? "attachmentCleared" : "attachmentRefused",
    values: {},
  }),
  ...relationSentences,
};

const known = (name: string): name is TicketEventName => Object.hasOwn(sentences, name);

/** What tells an event in words: the message's key and its values, the actor's full and first name among them. */
export function eventSentence(event: TicketEventRow, words: EventWords): EventSentence {
  const actor = event.actor.kind === "user" ? event.actor.name || words.unknown : words.system;
  const sentence = known(event.name)
    ? sentences[event.name](readingOf(event, words))
    : { key: "other" as const, values: {} };
  const actorFirst = event.actor.kind === "user" ? firstNameOf(actor) : actor;
  return { key: sentence.key, values: { actor, actorFirst, ...sentence.values } };
}
