import { isStaff, type Actor } from "../platform/actor";
import { db, type Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import type { TicketEventName } from "./events";
import { TOLD, type Said } from "./message-events";
import { visibleEvents } from "./scope";

/** What a message may move that everybody is told of, from one thing to another. */
const MOVES: TicketEventName[] = [
  "ticket.statusChanged",
  "ticket.waitingForChanged",
  "ticket.leadChanged",
  "ticket.categoryChanged",
];
/** Says which message was taken back: read beside what an actor sees, and told to nobody but in the log. */
export const RETRACTED = "ticket.commentRetracted" satisfies TicketEventName;
/** A message moves few things, and who takes it back does so within seconds. */
const MOVED_AT_ONCE = 20;

type Moved = { from?: unknown; to?: unknown; undoes?: readonly number[] };
type Step = { seq: number; name: string; data: unknown };
const messageOf = ({ data }: Step) => (data as { commentId?: number } | null)?.commentId;
const movedBy = ({ data }: { data: unknown }) => (data ?? {}) as Moved;

function stepsUndone(event: DomainEvent, steps: readonly Step[]): number[] {
  const of = steps.filter(({ name }) => name === event.name && MOVES.some((move) => move === name));
  const [first, last] = [of[0], of.at(-1)];
  const { from, to } = movedBy(event);
  return first && last && movedBy(first).from === to && movedBy(last).to === from ? of.map(({ seq }) => seq) : [];
}

/** The moves that a message made as it was sent, oldest first: the events of one act have one moment. */
function movesOf(tx: Tx, actor: Actor, ticketId: number, sent: Said): Promise<Step[]> {
  const { seq, occurredAt } = sent;
  const own = { subjectType: "ticket", subjectId: ticketId, name: { in: MOVES }, seq: { gt: seq }, occurredAt };
  return tx.auditEvent.findMany({
    where: { AND: [own, visibleEvents(actor)] },
    select: { seq: true, name: true, data: true },
    orderBy: { seq: "asc" },
    take: MOVED_AT_ONCE,
  });
}

/** The same events, each saying which of a message's moves it undoes: to learners neither is told, the log keeps both. */
export async function asUndoing(
  tx: Tx,
  actor: Actor,
  ticketId: number,
  sent: Said,
  events: readonly DomainEvent[],
): Promise<DomainEvent[]> {
  if (events.length === 0) return [];
  const steps = await movesOf(tx, actor, ticketId, sent);
  return events.map((event) => {
    const undoes = stepsUndone(event, steps);
    return undoes.length > 0 ? { ...event, data: { ...event.data, undoes } } : event;
  });
}

type OfMessage = { id: number; ticketId: number; authorId: number; createdAt: { gte: Date } };

/** A message that its author took back; the caller asks for their own. */
export function unscopedTakenBack(tx: Tx, message: OfMessage) {
  return tx.comment.findFirst({
    where: { ...message, retracted: true },
    select: { id: true, ticketId: true, createdAt: true },
  });
}

/** True where learners are told of none of the events. */
export function tellsNothing(events: readonly DomainEvent[]): boolean {
  return events.every(({ audience, data }) => audience !== "public" || data["undoes"] !== undefined);
}

/** What of events is told to somebody; `later` are events after them that may take them back. */
function told<Row extends Step>(rows: readonly Row[], later: readonly Step[], toLearner: boolean): Row[] {
  const all = [...rows, ...later];
  const undone = new Set(all.flatMap((row) => movedBy(row).undoes ?? []));
  const gone = new Set(all.filter(({ name }) => name === RETRACTED).map(messageOf));
  const isGone = (row: Row) => row.name === RETRACTED || (TOLD.includes(row.name) && gone.has(messageOf(row)));
  const isUndone = (row: Row) => movedBy(row).undoes !== undefined || undone.has(row.seq);
  return rows.filter((row) => !isGone(row) && !(toLearner && isUndone(row)));
}

/**
 * Of a stretch of a ticket's history, read with the retractions (`RETRACTED`), what the actor is told: nobody of a message that was taken back, and
 * learners nothing of what it moved. `toEnd` says that nothing comes after the stretch.
 */
export async function withoutTakenBack<Row extends Step>(
  actor: Actor,
  ticketId: number,
  rows: readonly Row[],
  { toEnd }: { toEnd: boolean },
): Promise<Row[]> {
  const toLearner = !isStaff(actor) && actor.kind !== "system";
  const newest = Math.max(0, ...rows.map(({ seq }) => seq));
  if (toEnd || !rows.some(({ name }) => TOLD.includes(name) || MOVES.some((move) => move === name)))
    return told(rows, [], toLearner);
  // What takes the newest of them back may stand just outside.
  const later = await db.auditEvent.findMany({
    where: {
      AND: [
        { subjectType: "ticket", subjectId: ticketId, name: { in: [...MOVES, RETRACTED] }, seq: { gt: newest } },
        { OR: [visibleEvents(actor), { name: RETRACTED }] },
      ],
    },
    select: { seq: true, name: true, data: true },
    orderBy: { seq: "asc" },
    take: MOVED_AT_ONCE,
  });
  return told(rows, later, toLearner);
}

/** More than happens on a ticket while a message can be taken back. */
const RECENT = 50;

/** When learners last had something new on a ticket before a place in its history; null where its last events don't tell. */
export async function publicNewsBefore(tx: Tx, actor: Actor, ticketId: number, before: number): Promise<Date | null> {
  const rows = await tx.auditEvent.findMany({
    where: {
      AND: [{ subjectType: "ticket", subjectId: ticketId }, { OR: [visibleEvents(actor), { name: RETRACTED }] }],
    },
    orderBy: { seq: "desc" },
    take: RECENT,
    select: { seq: true, name: true, data: true, audience: true, occurredAt: true },
  });
  const news = told(rows, [], true).find(({ seq, audience }) => seq < before && audience === "public");
  return news?.occurredAt ?? null;
}
