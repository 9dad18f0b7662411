import { z } from "zod";
import { isStaff, type Actor } from "../platform/actor";
import { db } from "../platform/db/client";
import { actorIdOf } from "../platform/events";
import { decodeCursor, toPage, type Page, type PageRequest } from "../platform/pagination";
import { placeNames } from "./place-names";
import type { CommentRow, TicketEventRow } from "./rows";
import { visibleComments, visibleEvents, visibleTickets } from "./scope";
import { peopleNames } from "./ticket-rows";

/** What a ticket's page shows at first; what is older comes by the page. */
const SHOWN = 200;
const Before = z.int().positive();

/** The newest comments of a ticket that the actor sees, newest first, before the cursor; none of a ticket they don't see. */
export async function commentsPage(
  actor: Actor,
  ticketId: number,
  { limit, cursor }: PageRequest,
): Promise<Page<CommentRow>> {
  const before = decodeCursor(Before, cursor);
  const rows = await db.comment.findMany({
    where: {
      AND: [
        { ticketId, ticket: visibleTickets(actor), ...(before === null ? {} : { id: { lt: before } }) },
        visibleComments(actor),
      ],
    },
    select: {
      id: true,
      kind: true,
      body: true,
      createdAt: true,
      editedAt: true,
      author: { select: { id: true, name: true, role: true } },
    },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(
    rows,
    limit,
    ({ id }) => id,
    ({ author: { id, name, role }, ...comment }) => ({
      ...comment,
      author: { id, name },
      byStaff: role !== "learner",
      mine: id === actorIdOf(actor),
    }),
  );
}

type StoredEvent = {
  id: number;
  name: string;
  actorKind: string;
  actorId: number | null;
  via: string;
  data: unknown;
  occurredAt: Date;
};

/** What is kept of an event's facts beside what it says: how texts are proved, and the versions that conflicts compare. */
const UNSAID = ["texts", "version", "publicVersion"];
/** Facts of public events that are still staff's own. */
const UNSAID_TO_LEARNERS = ["teamId", "source"];

function saidFacts(actor: Actor, data: unknown): Record<string, unknown> {
  const hidden = isStaff(actor) || actor.kind === "system" ? UNSAID : [...UNSAID, ...UNSAID_TO_LEARNERS];
  return Object.fromEntries(
    Object.entries((data ?? {}) as Record<string, unknown>).filter(([name]) => !hidden.includes(name)),
  );
}

type Mention = { kind: "user" | "team" | "category"; id: number };

/** The people, teams and categories that an event's facts mention. */
function mentions(name: string, data: Record<string, unknown>): Mention[] {
  const kindOfChange = name === "ticket.teamChanged" ? "team" : name === "ticket.categoryChanged" ? "category" : "user";
  const kinds: Record<string, Mention["kind"]> = {
    userId: "user",
    requesterId: "user",
    teamId: "team",
    categoryId: "category",
    from: kindOfChange,
    to: kindOfChange,
  };
  return Object.entries(data).flatMap(([key, id]) =>
    kinds[key] && typeof id === "number" ? [{ kind: kinds[key], id }] : [],
  );
}

/** Says stored events as the actor may hear them, with the names they mention as they are today. */
export async function toEventRows(actor: Actor, rows: readonly StoredEvent[]): Promise<TicketEventRow[]> {
  const events = rows.map((row) => ({ row, data: saidFacts(actor, row.data) }));
  const mentioned = events.flatMap(({ row, data }) => mentions(row.name, data));
  const idsOf = (kind: Mention["kind"]) => mentioned.filter((mention) => mention.kind === kind).map(({ id }) => id);
  const actors = rows.flatMap(({ actorId }) => actorId ?? []);
  const [people, places] = await Promise.all([
    peopleNames([...actors, ...idsOf("user")]),
    placeNames(idsOf("category"), idsOf("team")),
  ]);
  const nameOf = ({ kind, id }: Mention) =>
    ({ user: people, team: places.teams, category: places.categories })[kind].get(id)?.name ?? "";
  return events.map(({ row, data }) => ({
    id: row.id,
    name: row.name,
    actor: {
      kind: row.actorKind as "user" | "system" | "anonymous",
      id: row.actorId,
      name: row.actorId === null ? null : (people.get(row.actorId)?.name ?? null),
    },
    via: row.via,
    at: row.occurredAt,
    data,
    names: Object.fromEntries(
      mentions(row.name, data).map((mention) => [`${mention.kind}:${String(mention.id)}`, nameOf(mention)]),
    ),
  }));
}

/** The newest events of a ticket that the actor may see, newest first, before the cursor. The caller has asked whether they see it. */
export async function eventsPage(
  actor: Actor,
  ticketId: number,
  { limit, cursor }: PageRequest,
): Promise<Page<TicketEventRow>> {
  const before = decodeCursor(Before, cursor);
  const rows = await db.auditEvent.findMany({
    where: {
      AND: [
        { subjectType: "ticket", subjectId: ticketId, ...(before === null ? {} : { seq: { lt: before } }) },
        visibleEvents(actor),
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
  return { items: await toEventRows(actor, page.items), nextCursor: page.nextCursor };
}

/** The comments that a ticket's page begins with, newest first. */
export const newestComments = (actor: Actor, ticketId: number) =>
  commentsPage(actor, ticketId, { limit: SHOWN, cursor: null });

/** The events that a ticket's page begins with, newest first. */
export const newestEvents = (actor: Actor, ticketId: number) =>
  eventsPage(actor, ticketId, { limit: SHOWN, cursor: null });
