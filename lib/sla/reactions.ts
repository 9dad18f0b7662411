import type { Reaction } from "../platform/command";
import { appendEvents, type DomainEvent } from "../platform/events";
import { raiseRevision } from "./raise-revision";
import { refreshClocks, type Occasion } from "./refresh-clocks";
import type { RetargetCause } from "./schema";

const CAUSES: Readonly<Record<string, RetargetCause>> = {
  "ticket.priorityChanged": "priority",
  "ticket.categoryChanged": "category",
  "ticket.teamChanged": "team",
};

const isDone = (status: unknown) => status === "resolved" || status === "closed";

/** A reply that was taken back: who took the ticket up by it did not, where nothing else answers it. */
function unanswered({ kind, answeredAt }: DomainEvent["data"]): Occasion | null {
  if (kind !== "reply") return null;
  return typeof answeredAt === "string" ? { notAcceptedAt: new Date(answeredAt) } : {};
}

/** What an event means to a ticket's clocks; null when nothing. */
function occasionOf({ name, data }: DomainEvent): Occasion | null {
  const cause = CAUSES[name];
  if (cause) return { cause, ...(cause === "team" ? { sentOn: true } : {}) };
  if (name === "ticket.dueChanged") return { dueSet: true };
  if (name === "ticket.opened") return {};
  if (name === "ticket.replied") return data["participant"] === true ? null : { assigned: true };
  // Whether it is answered counts anew.
  if (name === "ticket.commentRetracted") return unanswered(data);
  if (name === "ticket.statusChanged") return { reopened: isDone(data["from"]), assigned: data["from"] === "new" };
  if (name === "ticket.helperAdded" || name === "ticket.accepted") return { assigned: true };
  if (name === "ticket.leadChanged") return { assigned: data["to"] !== null };
  return null;
}

function occasionsOf(events: readonly DomainEvent[]): Map<number, Occasion> {
  const occasions = new Map<number, Occasion>();
  for (const event of events) {
    const occasion = event.subjectType === "ticket" ? occasionOf(event) : null;
    if (!occasion) continue;
    const earlier = occasions.get(event.subjectId);
    occasions.set(event.subjectId, {
      cause: earlier?.cause ?? occasion.cause,
      assigned: earlier?.assigned === true || occasion.assigned === true,
      sentOn: earlier?.sentOn === true || occasion.sentOn === true,
      dueSet: earlier?.dueSet === true || occasion.dueSet === true,
      reopened: earlier?.reopened === true || occasion.reopened === true,
      notAcceptedAt: earlier?.notAcceptedAt ?? occasion.notAcceptedAt,
    });
  }
  return occasions;
}

/** Keeps a ticket's deadlines with what happens to it, and puts those that a change of its kind moved in its history. */
export const refreshDeadlines: Reaction = async ({ tx, actor, events, now }) => {
  const occasions = occasionsOf(events);
  if (occasions.size > 0) {
    const moved = await refreshClocks(tx, occasions, { tells: false, now });
    if (moved.length > 0) await appendEvents(tx, actor, moved, now);
  }
  if (events.some(({ name }) => name === "centre.timeZoneChanged")) await raiseRevision(tx, now);
};
