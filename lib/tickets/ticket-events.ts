import { z } from "zod";
import { isStaff, type Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import type { PlaceNames } from "./place-names";
import type { TicketEventRow } from "./rows";
import { visibleEvents } from "./scope";
import type { SeenTickets } from "./seen-tickets";
import { RETRACTED, withoutTakenBack } from "./taken-back";

const Before = z.int().positive();

export type StoredEvent = {
  id: number;
  seq: number;
  name: string;
  actorKind: string;
  actorId: number | null;
  via: string;
  data: unknown;
  occurredAt: Date;
};

/** What is kept of an event's facts beside what it says: how texts are proved, and the versions that conflicts compare. */
const UNSAID = ["texts", "version", "publicVersion", "handOverId", "mergeId", "undoes"];
/** Facts of public events that are still staff's own. */
export const UNSAID_TO_LEARNERS = ["teamId", "source"];

function saidFacts(actor: Actor, data: unknown): Record<string, unknown> {
  const hidden = isStaff(actor) || actor.kind === "system" ? UNSAID : [...UNSAID, ...UNSAID_TO_LEARNERS];
  return Object.fromEntries(
    Object.entries((data ?? {}) as Record<string, unknown>).filter(([name]) => !hidden.includes(name)),
  );
}

export type Mention = { kind: "user" | "team" | "category" | "ticket"; id: number };

/** The people, teams, categories and tickets that an event's facts mention. */
function mentionsOf(name: string, data: Record<string, unknown>): Mention[] {
  const kindOfChange = name === "ticket.teamChanged" ? "team" : name === "ticket.categoryChanged" ? "category" : "user";
  const kinds: Record<string, Mention["kind"]> = {
    userId: "user",
    requesterId: "user",
    teamId: "team",
    categoryId: "category",
    ticketNumber: "ticket",
    from: kindOfChange,
    to: kindOfChange,
  };
  return Object.entries(data).flatMap(([key, id]) =>
    kinds[key] && typeof id === "number" ? [{ kind: kinds[key], id }] : [],
  );
}

/** The ids of one kind that events mention to an actor, and of those who acted. */
export function mentionedIds(actor: Actor, rows: readonly StoredEvent[], kind: Mention["kind"]): number[] {
  const mentioned = rows.flatMap((row) => mentionsOf(row.name, saidFacts(actor, row.data)));
  const acted = kind === "user" ? rows.flatMap(({ actorId }) => actorId ?? []) : [];
  return [...mentioned.filter((mention) => mention.kind === kind).map(({ id }) => id), ...acted];
}

type Names = PlaceNames & {
  people: ReadonlyMap<number, { name: string }>;
  tickets: SeenTickets;
  /** By the events' ids. */
  texts?: ReadonlyMap<number, readonly { field: string; text: string }[]>;
};

/** Says stored events as the actor may hear them, with the names they mention as they are today. */
export function toEventRows(
  actor: Actor,
  rows: readonly StoredEvent[],
  { people, teams, categories, tickets, texts }: Names,
): TicketEventRow[] {
  const nameOf = ({ kind, id }: Mention) =>
    ({ user: people, team: teams, category: categories, ticket: tickets })[kind].get(id)?.name ?? "";
  return rows.map((row) => {
    const { ticketNumber, ...facts } = saidFacts(actor, row.data);
    const known = typeof ticketNumber === "number" && tickets.has(ticketNumber);
    const data = known ? { ...facts, ticketNumber } : facts;
    const names = mentionsOf(row.name, data).map(
      (mention) => [`${mention.kind}:${String(mention.id)}`, nameOf(mention)] as const,
    );
    const name = row.actorId === null ? null : (people.get(row.actorId)?.name ?? null);
    const said = texts?.get(row.id);
    const kind = row.actorKind as TicketEventRow["actor"]["kind"];
    return {
      id: row.id,
      name: row.name,
      actor: { kind, id: row.actorId, name },
      via: row.via,
      at: row.occurredAt,
      data,
      names: Object.fromEntries(names),
      ...(said ? { texts: Object.fromEntries(said.map(({ field, text }) => [field, text])) } : {}),
    };
  });
}

/** The newest events of a ticket that the actor may see, newest first, before the cursor. The caller has asked whether they see it. */
export async function readEvents(
  actor: Actor,
  ticketId: number,
  { limit, cursor }: PageRequest,
): Promise<Page<StoredEvent>> {
  const before = decodeCursor(Before, cursor);
  const older = before === null ? {} : { seq: { lt: before } };
  const rows = await db.auditEvent.findMany({
    where: {
      AND: [
        { subjectType: "ticket", subjectId: ticketId, ...older },
        { OR: [visibleEvents(actor), { name: RETRACTED }] },
      ],
    },
    orderBy: { seq: "desc" },
    take: limit + 1,
  });
  const page = toPage(
    rows,
    limit,
    ({ seq }) => seq,
    (row) => row,
  );
  return { ...page, items: await withoutTakenBack(actor, ticketId, page.items, { toEnd: before === null }) };
}
