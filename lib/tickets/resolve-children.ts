import type { UserActor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { AppError, forbidden, notFound } from "../platform/errors";
import type { DomainEvent } from "../platform/events";
import { refuseWhileBlocked } from "./blockers";
import { loadTicket } from "./load-ticket";
import { ticketPolicy } from "./policy";
import { setStatus } from "./set-status";
import { isOpen } from "./status";
import { writeComment } from "./write-comment";

/** Why a child was left as it is. */
export type ChildRefusal = { number: number; because: "gone" | "forbidden" | "blocked" | "changed" };
export type ChildrenResolved = { resolved: number[]; refused: ChildRefusal[]; events: DomainEvent[] };

type Parent = { id: number };
type Wanted = { children: readonly number[]; body: string | null };

/** Everything that may refuse a child stands before what is written of it: the others go on. */
async function resolveChild(
  tx: Tx,
  actor: UserActor,
  parent: Parent,
  number: number,
  body: string | null,
  now: Date,
): Promise<readonly DomainEvent[] | null> {
  const link = await tx.ticketLink.findUnique({
    where: { fromId_toId_kind: { fromId: parent.id, toId: number, kind: "parent" } },
    select: { toId: true },
  });
  if (!link) throw notFound();
  const ticket = await loadTicket(tx, actor, number);
  if (!isOpen(ticket.status)) return null;
  if (!ticketPolicy.changeStatus(actor)) throw forbidden();
  await refuseWhileBlocked(tx, actor, ticket, { status: "resolved" });
  if (body !== null) {
    const comment = { kind: "reply", body, resolve: true, attachments: [] } as const;
    return (await writeComment(tx, { actor, ticket, comment }, now)).events;
  }
  const changed = await setStatus(tx, actor, ticket, { status: "resolved" }, now);
  return changed ? changed.events : null;
}

function refusalOf(error: unknown): ChildRefusal["because"] {
  if (!(error instanceof AppError)) throw error;
  if (error.code === "not_found") return "gone";
  if (error.code === "forbidden") return "forbidden";
  if (error.code !== "conflict") throw error;
  return error.key === "tickets.errors.blocked" ? "blocked" : "changed";
}

/**
 * Resolves open children of a ticket with it, each within the actor's sight and rights and with the same answer where there is one; those
 * that are refused are named, and the others go on.
 */
export async function resolveChildren(
  tx: Tx,
  actor: UserActor,
  parent: Parent,
  { children, body }: Wanted,
  now: Date,
): Promise<ChildrenResolved> {
  const done: ChildrenResolved = { resolved: [], refused: [], events: [] };
  // Everybody locks tickets in this order.
  for (const number of [...new Set(children)].sort((a, b) => a - b)) {
    try {
      const events = await resolveChild(tx, actor, parent, number, body, now);
      if (!events) continue;
      done.resolved.push(number);
      done.events.push(...events);
    } catch (error) {
      done.refused.push({ number, because: refusalOf(error) });
    }
  }
  return done;
}
