import { addEntries } from "../checklists/changes";
import { systemActor, type UserActor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { forbidden } from "../platform/errors";
import type { DomainEvent } from "../platform/events";
import { standing, type TicketWritten } from "./change-ticket";
import { changeOneTicket } from "./changes";
import { loadTicket } from "./load-ticket";
import { ticketPolicy } from "./policy";
import type { ChangedProperty, SeveralChanges } from "./schema";

/** Who comes takes a new ticket up, which the status asked for overrides; another team may take it out of sight. */
const ORDER: readonly ChangedProperty[] = ["priority", "category", "lead", "status", "team"];

/** Who sends a ticket to another team may see it no longer, and still is to be told what came of it. */
const afterwards = systemActor("several-changes");

/**
 * Sets several properties of a ticket and adds to its checklist, each within the actor's rights; null when nothing is to be done.
 * Throws not_found, forbidden, invalid_input, conflict: then nothing of it may be kept.
 */
export async function changeSeveral(
  tx: Tx,
  actor: UserActor,
  number: number,
  wanted: SeveralChanges | undefined,
  now: Date,
): Promise<{ written: TicketWritten; events: DomainEvent[] } | null> {
  const { changes = [], checklist = [] } = wanted ?? {};
  const events: DomainEvent[] = [];
  if (checklist.length > 0) {
    if (!ticketPolicy.work(actor)) throw forbidden();
    const entries = checklist.map((text) => ({ text, done: false }));
    const { changed } = await addEntries(tx, actor, await loadTicket(tx, actor, number), { entries }, now);
    events.push(...changed.events);
  }
  for (const property of ORDER) {
    const change = changes.find((one) => one.property === property);
    const made = change ? await changeOneTicket(tx, actor, number, change, now) : null;
    if (made) events.push(...made.events);
  }
  if (events.length === 0) return null;
  return { written: standing(actor, await loadTicket(tx, afterwards, number)), events };
}
