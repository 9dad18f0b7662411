import { isStaff, type Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import type { DomainEvent } from "../platform/events";
import { assertVersion, staleTicket } from "./stale-ticket";
import type { LoadedTicket } from "./load-ticket";
import { keepSeen, noteSeen } from "./read-marks";
import type { TicketStatus } from "./status";

/** What every write to a ticket gives: where it stands now, as the actor sees it. */
export type TicketWritten = { number: number; version: number; status: TicketStatus; updatedAt: Date };

/** What a change of a ticket came to: where it stands, and the events to record. */
export type TicketChanged = { written: TicketWritten; events: [DomainEvent, ...DomainEvent[]] };

type Change = {
  /** Columns to set; without any the version stays, as with comments and followers. */
  columns: Prisma.TicketUncheckedUpdateManyInput;
  events: readonly DomainEvent[];
  /** The version that the actor changes; without one, the version that was loaded. */
  version?: number | undefined;
  /** False where comments or followers are written beside the ticket: those don't raise its version. */
  raisesVersion?: boolean;
  /** True where the actor has what came before in front of them, as who writes has: then they have read it. */
  reads?: boolean;
};

/** The version that an actor knows a ticket by: learners have their own, which staff's changes don't move. */
export function versionFor(actor: Actor, ticket: Pick<LoadedTicket, "version" | "publicVersion">): number {
  return actor.kind === "user" && !isStaff(actor) ? ticket.publicVersion : ticket.version;
}

/** Where a ticket stands, as the actor sees it. */
export function standing(actor: Actor, ticket: LoadedTicket): TicketWritten {
  const forLearner = actor.kind === "user" && !isStaff(actor);
  return {
    number: ticket.id,
    version: versionFor(actor, ticket),
    status: ticket.status,
    updatedAt: forLearner ? ticket.publicUpdatedAt : ticket.updatedAt,
  };
}

const isPublic = (event: DomainEvent) => event.audience === "public";

/** The events with the versions they brought, from which a conflict tells what changed since. */
function stamped(events: readonly DomainEvent[], version: number, publicVersion: number): DomainEvent[] {
  return events.map((event) => ({
    ...event,
    data: { ...event.data, version, ...(isPublic(event) ? { publicVersion } : {}) },
  }));
}

/** Moves the actor's mark with a change that would make the ticket new to them, unless it was new already. */
async function keepMark(tx: Tx, actor: Actor, ticket: LoadedTicket, change: Change, now: Date): Promise<void> {
  if (change.reads) return noteSeen(tx, actor, [ticket.id], now);
  // To learners a change they aren't shown must look like none. Of several changes at once the first decides.
  const moves = isStaff(actor) ? now > ticket.updatedAt : change.events.some(isPublic) && now > ticket.publicUpdatedAt;
  if (moves) await keepSeen(tx, actor, [ticket.id], now);
}

/**
 * Writes a change of a loaded ticket with the version in its `where`, and moves versions and times for those who may see it.
 * Gives where it stands and the events to record. Throws conflict with what changed when the version is stale.
 */
export async function changeTicket(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  change: Change,
  now: Date,
): Promise<TicketChanged> {
  await assertVersion(tx, actor, ticket, change.version);
  await keepMark(tx, actor, ticket, change, now);
  const raises = change.raisesVersion ?? true;
  const shown = change.events.some(isPublic);
  const step = { version: raises ? 1 : 0, publicVersion: raises && shown ? 1 : 0 };
  const { count } = await tx.ticket.updateMany({
    where: { id: ticket.id, version: ticket.version },
    data: {
      ...(shown ? { publicUpdatedAt: now } : {}),
      // It says itself since when learners have something new where a message is taken back.
      ...change.columns,
      version: { increment: step.version },
      publicVersion: { increment: step.publicVersion },
      updatedAt: now,
    },
  });
  if (count !== 1) throw await staleTicket(tx, actor, ticket, versionFor(actor, ticket));
  const after: LoadedTicket = {
    ...ticket,
    status: typeof change.columns.status === "string" ? change.columns.status : ticket.status,
    version: ticket.version + step.version,
    publicVersion: ticket.publicVersion + step.publicVersion,
    updatedAt: now,
    publicUpdatedAt: shown ? now : ticket.publicUpdatedAt,
  };
  const [first, ...others] = raises ? stamped(change.events, after.version, after.publicVersion) : change.events;
  if (!first) throw new Error("a change of a ticket needs an event");
  return { written: standing(actor, after), events: [first, ...others] };
}
