import { isStaff, type Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import type { TicketEventName } from "./events";
import { visibleEvents } from "./scope";

/** A text that an event names, with the salt that proves it by the hash in the event. */
export type ToldText = { field: string; salt: string; text: string };

/** Learners read what a request said before. What a message said before it was changed or taken back is its author's and staff's. */
const TOLD_TO_LEARNERS: TicketEventName[] = ["ticket.titleChanged", "ticket.descriptionChanged"];

/** The texts that are kept of events, by the events' ids, as far as the actor may read them. */
export async function toldTexts(actor: Actor, eventIds: readonly number[]): Promise<Map<number, ToldText[]>> {
  if (eventIds.length === 0) return new Map();
  const all = isStaff(actor) || actor.kind === "system";
  const told = all ? {} : { name: { in: TOLD_TO_LEARNERS } };
  const rows = await db.eventText.findMany({
    where: { eventId: { in: [...eventIds] }, event: { AND: [visibleEvents(actor), told] } },
    orderBy: [{ eventId: "asc" }, { field: "asc" }],
  });
  return new Map(
    [...Map.groupBy(rows, ({ eventId }) => eventId)].map(([id, texts]) => [
      id,
      texts.map(({ field, salt, text }) => ({ field, salt, text })),
    ]),
  );
}

/** Events whose sentence says short texts of theirs; all are staff's own. */
const SAID: ReadonlySet<string> = new Set<TicketEventName>([
  "ticket.checklistAdded",
  "ticket.checklistTicked",
  "ticket.checklistUnticked",
  "ticket.checklistRenamed",
  "ticket.checklistMoved",
  "ticket.checklistRemoved",
]);

/** The texts that the sentences of events say, as far as the actor may read them; without such events, in no statement. */
export function saidTexts(
  actor: Actor,
  events: readonly { id: number; name: string }[],
): Promise<Map<number, ToldText[]>> {
  return toldTexts(
    actor,
    events.filter(({ name }) => SAID.has(name)).map(({ id }) => id),
  );
}
