import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { assignedTo, type Team } from "./assignments";
import type { TicketEventName } from "./events";
import type { LoadedTicket } from "./load-ticket";
import type { ChangedProperty } from "./schema";
import { visibleEvents } from "./scope";

type StatusFacts = Pick<LoadedTicket, "status" | "waitingFor" | "waitingForLabel" | "closedReason"> & {
  resolvedAt: string | null;
  closedAt: string | null;
};
type AllFacts = {
  status: StatusFacts;
  priority: LoadedTicket["priority"];
  lead: Team;
  team: number | null;
  category: number;
};
/** What a change moved, by property: taking a ticket moves its status with its lead. */
export type ChangedFacts = Partial<AllFacts>;

const properties = ["status", "priority", "lead", "team", "category"] as const satisfies readonly ChangedProperty[];

const EVENTS: Record<ChangedProperty, readonly TicketEventName[]> = {
  status: ["ticket.statusChanged", "ticket.waitingForChanged"],
  priority: ["ticket.priorityChanged"],
  lead: ["ticket.leadChanged", "ticket.helperAdded", "ticket.helperRemoved"],
  team: ["ticket.teamChanged"],
  category: ["ticket.categoryChanged"],
};

/** All that a change of one property could move. */
export async function factsOf(tx: Tx, actor: Actor, ticket: LoadedTicket): Promise<AllFacts> {
  const { status, waitingFor, waitingForLabel, closedReason, resolvedAt, closedAt } = ticket;
  const { leadId, helperIds } = await assignedTo(tx, actor, ticket.id);
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    status: { status, waitingFor, waitingForLabel, closedReason, resolvedAt: iso(resolvedAt), closedAt: iso(closedAt) },
    priority: ticket.priority,
    // Accepting a ticket that one was dealt is no change of who leads it.
    lead: { leadId, helperIds },
    team: ticket.teamId,
    category: ticket.categoryId,
  };
}

function isSame(property: ChangedProperty, a: ChangedFacts, b: ChangedFacts): boolean {
  // What is stored as JSON may come back in another order.
  const canonical = (facts: ChangedFacts) => {
    const value = facts[property];
    return JSON.stringify(value !== null && typeof value === "object" ? Object.entries(value).sort() : value);
  };
  return canonical(a) === canonical(b);
}

/** The properties in which two states of a ticket differ, as they were and as they are. */
export function difference(before: AllFacts, after: AllFacts): { before: ChangedFacts; after: ChangedFacts } {
  const moved = properties.filter((property) => !isSame(property, before, after));
  const pick = (facts: AllFacts) => Object.fromEntries(moved.map((property) => [property, facts[property]]));
  return { before: pick(before), after: pick(after) };
}

/** The properties of a change, and whether somebody changed each since: also where it was changed there and back. */
export async function changedSince(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  made: { after: ChangedFacts; version: number },
): Promise<Map<ChangedProperty, boolean>> {
  const today = await factsOf(tx, actor, ticket);
  const since = new Map<ChangedProperty, boolean>();
  for (const property of properties.filter((one) => one in made.after)) {
    if (ticket.version === made.version || !isSame(property, today, made.after)) {
      since.set(property, !isSame(property, today, made.after));
      continue;
    }
    const newest = await tx.auditEvent.findFirst({
      where: {
        AND: [
          { subjectType: "ticket", subjectId: ticket.id, name: { in: [...EVENTS[property]] } },
          visibleEvents(actor),
        ],
      },
      orderBy: { seq: "desc" },
      select: { data: true },
    });
    const facts = newest?.data as { version?: number } | null | undefined;
    since.set(property, (facts?.version ?? 0) > made.version);
  }
  return since;
}
