import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { conflict, notFound } from "../platform/errors";
import { actorIdOf, type DomainEvent } from "../platform/events";
import { changeTicket, type TicketChanged } from "../tickets/change-ticket";
import { ticketEvent } from "../tickets/events";
import type { LoadedTicket } from "../tickets/load-ticket";
import { visibleTickets } from "../tickets/scope";
import { placeEntries } from "./place-entries";
import { CHECKLIST_MAX } from "./schema";

const entryColumns = { id: true, text: true, doneAt: true, version: true } as const;
export type LoadedEntry = { id: number; text: string; doneAt: Date | null; version: number };

/** The entries of a ticket that the caller has locked, in their order. */
export function loadEntries(tx: Tx, actor: Actor, ticketId: number): Promise<LoadedEntry[]> {
  return tx.checklistEntry.findMany({
    where: { ticketId, ticket: visibleTickets(actor) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: entryColumns,
  });
}

/** One of a ticket's entries; throws not_found where somebody removed it. */
export function entryOf(entries: readonly LoadedEntry[], id: number): LoadedEntry {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw notFound();
  return entry;
}

/** Writes how many entries there are and are done, with what happened. Entries stand beside the ticket: its version stays. */
export function recordChecklist(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  counts: { checklistCount?: number; checklistDone?: number },
  event: DomainEvent,
  now: Date,
): Promise<TicketChanged> {
  return changeTicket(tx, actor, ticket, { columns: counts, events: [event], raisesVersion: false }, now);
}

type NewEntry = { text: string; done: boolean };

/**
 * Adds entries to the checklist of a loaded ticket, after the one named, else at the end; gives the ids in their order. Throws conflict
 * where there would be too many.
 */
export async function addEntries(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  added: { entries: readonly NewEntry[]; afterId?: number | null | undefined },
  now: Date,
): Promise<{ changed: TicketChanged; ids: number[] }> {
  const { entries, afterId } = added;
  const before = (await loadEntries(tx, actor, ticket.id)).map(({ id }) => id);
  if (before.length + entries.length > CHECKLIST_MAX)
    throw conflict("checklists.errors.tooMany", { count: CHECKLIST_MAX });
  const ids: number[] = [];
  const author = actorIdOf(actor);
  for (const { text, done } of entries) {
    const facts = { ticketId: ticket.id, text, createdAt: now, position: CHECKLIST_MAX };
    const data = { ...facts, ...(done ? { doneAt: now, doneById: author } : {}) };
    ids.push((await tx.checklistEntry.create({ data, select: { id: true } })).id);
  }
  // One that was removed meanwhile leaves the end.
  const place = afterId === null ? 0 : before.indexOf(afterId ?? -1) + 1 || before.length;
  await placeEntries(tx, ticket.id, [...before.slice(0, place), ...ids, ...before.slice(place)]);
  const counts = {
    checklistCount: before.length + ids.length,
    checklistDone: ticket.checklistDone + entries.filter(({ done }) => done).length,
  };
  const body = entries.map(({ text }) => text).join("\n");
  const event = ticketEvent(ticket.id, "ticket.checklistAdded", { count: ids.length }, { body });
  return { changed: await recordChecklist(tx, actor, ticket, counts, event, now), ids };
}
