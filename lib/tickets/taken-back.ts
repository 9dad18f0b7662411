import { isStaff, type Actor } from "../platform/actor";
import { db, type Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import type { TicketEventName } from "./events";
import type { Said } from "./message-events";
import { visibleEvents } from "./scope";

/** What a message may move that everybody is told of, from one thing to another. */
const MOVES: TicketEventName[] = [
  "ticket.statusChanged",
  "ticket.waitingForChanged",
  "ticket.leadChanged",
  "ticket.categoryChanged",
];
/** A message moves few things, and who takes it back does so within seconds. */
const MOVED_AT_ONCE = 20;

type Moved = { from?: unknown; to?: unknown; undoes?: readonly number[] };
type Step = { seq: number; name: string; data: unknown };
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

/** Of a stretch of a ticket's history, what the actor is told: learners hear nothing of what a message moved that was taken back. */
export async function withoutTakenBack<Row extends Step>(
  actor: Actor,
  ticketId: number,
  rows: readonly Row[],
): Promise<Row[]> {
  if (isStaff(actor) || actor.kind === "system") return [...rows];
  const newest = Math.max(0, ...rows.filter(({ name }) => MOVES.some((move) => move === name)).map(({ seq }) => seq));
  if (newest === 0) return [...rows];
  // What undoes the newest of them may stand just outside.
  const after = await db.auditEvent.findMany({
    where: {
      AND: [
        { subjectType: "ticket", subjectId: ticketId, name: { in: MOVES }, seq: { gt: newest } },
        visibleEvents(actor),
      ],
    },
    select: { seq: true, name: true, data: true },
    orderBy: { seq: "asc" },
    take: MOVED_AT_ONCE,
  });
  const undone = new Set([...rows, ...after].flatMap((row) => movedBy(row).undoes ?? []));
  return rows.filter((row) => movedBy(row).undoes === undefined && !undone.has(row.seq));
}
