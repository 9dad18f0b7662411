import type { Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import type { TicketEventName } from "./events";
import type { LoadedMessage } from "./load-message";
import type { Said } from "./message-events";
import type { WaitingForKind } from "./schema";
import { visibleComments, visibleEvents } from "./scope";
import { statusEvent, type WantedStatus } from "./set-status";
import { statusColumns } from "./status-columns";
import type { TicketStatus } from "./status";

type Facts = { from: TicketStatus; to: TicketStatus | WaitingForKind; waitingFor: WaitingForKind | null };
type Moved = { id: number; seq: number; name: string; data: unknown; occurredAt: Date };

const OF_STATUS: TicketEventName[] = ["ticket.statusChanged", "ticket.waitingForChanged"];
const factsOf = ({ data }: Moved) => data as Facts;

/** The changes of a ticket's status before a place in its history, the newest first. */
function statusEvents(tx: Tx, actor: Actor, ticketId: number, before: number, take: number): Promise<Moved[]> {
  return tx.auditEvent.findMany({
    where: {
      AND: [
        { subjectType: "ticket", subjectId: ticketId, name: { in: OF_STATUS }, seq: { lt: before } },
        visibleEvents(actor),
      ],
    },
    orderBy: { seq: "desc" },
    take,
    select: { id: true, seq: true, name: true, data: true, occurredAt: true },
  });
}

const END = 2_147_483_647;
const RECENT = 20;

/** Who was waited for before a place in the history, as the last change of it says. */
async function waitingBefore(tx: Tx, actor: Actor, earlier: readonly Moved[]): Promise<WantedStatus["waitingFor"]> {
  const [last] = earlier;
  if (!last) return undefined;
  const { to, waitingFor } = factsOf(last);
  const kind = last.name === "ticket.waitingForChanged" ? (to as WaitingForKind) : waitingFor;
  const label = await tx.eventText.findFirst({
    where: { eventId: last.id, field: { in: ["after", "waitingForLabel"] }, event: visibleEvents(actor) },
    select: { text: true },
  });
  return kind === null ? undefined : { kind, label: label?.text ?? "" };
}

export type Undone = { columns: Prisma.TicketUncheckedUpdateManyInput; events: DomainEvent[] };

/** True when somebody replied since: the status stands for their words too. */
async function isAnswered(tx: Tx, actor: Actor, { comment }: LoadedMessage): Promise<boolean> {
  const later = await tx.comment.findFirst({
    where: { AND: [{ ticketId: comment.ticketId, kind: "reply", id: { gt: comment.id } }, visibleComments(actor)] },
    select: { id: true },
  });
  return later !== null;
}

/** Puts the status back that a message changed as it was sent, where it still stands; nothing where somebody changed it or replied since. */
export async function undoneStatus(
  tx: Tx,
  actor: Actor,
  message: LoadedMessage,
  sent: Said,
  now: Date,
): Promise<Undone> {
  const { ticket } = message;
  const [newest] = await statusEvents(tx, actor, ticket.id, END, 1);
  // The events of one act stand side by side, at one moment.
  const own = newest?.seq === sent.seq + 1 && newest.occurredAt.getTime() === sent.occurredAt.getTime();
  if (!own || (await isAnswered(tx, actor, message))) return { columns: {}, events: [] };
  const status = factsOf(newest).from;
  const earlier = await statusEvents(tx, actor, ticket.id, sent.seq, RECENT);
  const resolved = earlier.find((event) => event.name === "ticket.statusChanged" && factsOf(event).to === "resolved");
  const waitingFor = status === "waiting" ? await waitingBefore(tx, actor, earlier) : undefined;
  const before = { resolvedAt: status === "resolved" ? (resolved?.occurredAt ?? null) : null };
  const columns = statusColumns(before, { status, waitingFor }, now);
  const event = statusEvent(ticket, columns);
  return { columns, events: event ? [event] : [] };
}

/** Since when a ticket is answered, once the first answer is taken back: since the next one, or not at all. */
export async function firstReplyWithout(
  tx: Tx,
  actor: Actor,
  { ticket, comment }: LoadedMessage,
): Promise<Date | null> {
  const next = await tx.comment.findFirst({
    where: {
      AND: [
        {
          ticketId: ticket.id,
          kind: "reply",
          id: { not: comment.id },
          createdAt: { gte: comment.createdAt },
          authorId: { not: ticket.requesterId },
          author: { role: { not: "learner" } },
        },
        visibleComments(actor),
      ],
    },
    orderBy: { id: "asc" },
    select: { createdAt: true },
  });
  return next?.createdAt ?? null;
}
