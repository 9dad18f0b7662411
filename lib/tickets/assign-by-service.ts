import { ruleActor } from "../platform/actor";
import { centreDay } from "../platform/civil-day";
import type { Reaction } from "../platform/command";
import type { Tx } from "../platform/db/client";
import { appendEvents, type DomainEvent } from "../platform/events";
import { refreshOffers } from "./offer-tickets";
import { routeTickets, type Arrival } from "./route-tickets";
import { unscopedServiceFacts, type ServiceFacts } from "./service-facts";

/** What just happened to a ticket on its way through its team. */
type Occasion = {
  opened?: boolean;
  /** It went to another team. */
  moved?: boolean;
  /** The person it was taken from, who is not to get it again. */
  releasedFrom?: number;
  /** Somebody of the staff took it up. */
  taken?: boolean;
};

const LEAVES = new Set(["user.deactivated", "user.roleChanged"]);

function occasionOf({ name, data }: DomainEvent, someoneLeaves: boolean): Occasion | null {
  switch (name) {
    case "ticket.opened":
      return data["teamId"] === null ? null : { opened: true };
    case "ticket.teamChanged":
      return { moved: true };
    case "ticket.leadChanged": {
      const released = data["to"] === null && (someoneLeaves || data["handOverId"] !== undefined);
      return released && typeof data["from"] === "number" ? { releasedFrom: data["from"] } : {};
    }
    case "ticket.replied":
      return data["participant"] === true ? null : { taken: true };
    case "ticket.statusChanged":
      return data["from"] === "new" ? { taken: true } : {};
    case "ticket.accepted":
      return { taken: true };
    case "ticket.overdue":
      return data["target"] === "accept" ? {} : null;
    default:
      return null;
  }
}

function occasionsOf(events: readonly DomainEvent[]): Map<number, Occasion> {
  const someoneLeaves = events.some(({ name }) => LEAVES.has(name));
  const occasions = new Map<number, Occasion>();
  for (const event of events) {
    const occasion = event.subjectType === "ticket" ? occasionOf(event, someoneLeaves) : null;
    if (occasion) occasions.set(event.subjectId, { ...occasions.get(event.subjectId), ...occasion });
  }
  return occasions;
}

async function acceptTaken(tx: Tx, taken: readonly ServiceFacts[]): Promise<void> {
  const ids = taken.filter(({ routed }) => routed).map(({ id }) => id);
  if (ids.length > 0)
    await tx.assignment.updateMany({ where: { ticketId: { in: ids }, routed: true }, data: { routed: false } });
  for (const ticket of taken) ticket.routed = false;
}

/** A team's routing says nothing of another team's tickets: who was dealt one and didn't take it up doesn't keep it. */
async function takeBack(tx: Tx, moved: readonly ServiceFacts[]): Promise<Map<number, number>> {
  const led = moved.flatMap(({ id, leadId, routed }) => (routed && leadId !== null ? [{ id, leadId }] : []));
  if (led.length > 0) {
    const ids = led.map(({ id }) => id);
    await tx.assignment.deleteMany({ where: { ticketId: { in: ids }, lead: true } });
    await tx.ticket.updateMany({ where: { id: { in: ids } }, data: { leadId: null } });
  }
  for (const ticket of moved) {
    if (ticket.routed) ticket.leadId = null;
    ticket.routed = false;
    ticket.late = false;
  }
  return new Map(led.map(({ id, leadId }) => [id, leadId]));
}

const NO_TEAM = 0;

/**
 * Follows tickets through their teams: deals those that come to one to its members who are there, and offers to the others what its
 * lead can't or doesn't take up.
 */
export const assignByService: Reaction = async ({ tx, events, now }) => {
  const occasions = occasionsOf(events);
  if (occasions.size === 0) return;
  const today = await centreDay(now);
  const facts = await unscopedServiceFacts(tx, [...occasions.keys()], today);
  const of = (ticket: ServiceFacts) => occasions.get(ticket.id) ?? {};
  await acceptTaken(
    tx,
    facts.filter((ticket) => of(ticket).taken),
  );
  const before = await takeBack(
    tx,
    facts.filter((ticket) => of(ticket).moved),
  );
  const comes = (ticket: ServiceFacts) => {
    const { opened, moved, releasedFrom } = of(ticket);
    return ticket.open && ticket.leadId === null && (opened ?? moved ?? releasedFrom !== undefined);
  };
  const arrivals = facts.filter(comes).map((ticket): Arrival => {
    const { id: ticketId, teamId, routing, version, publicVersion } = ticket;
    const opened = of(ticket).opened ?? false;
    return {
      ticketId,
      teamId: teamId ?? NO_TEAM,
      routing,
      version,
      publicVersion,
      opened,
      from: before.get(ticketId) ?? null,
    };
  });
  const [except] = facts.flatMap((ticket) => of(ticket).releasedFrom ?? []);
  const leads = await routeTickets(tx, arrivals, { now, today, ...(except === undefined ? {} : { except }) });
  for (const ticket of facts.filter(({ id }) => leads.has(id))) {
    ticket.leadId = leads.get(ticket.id) ?? null;
    ticket.away = false;
  }
  // What ended is told by the event that ended it.
  const begun = (await refreshOffers(tx, facts)).filter(({ name }) => name === "ticket.offered");
  if (begun.length > 0) await appendEvents(tx, ruleActor("offers"), begun, now);
};
