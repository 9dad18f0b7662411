import { isStaff, type Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import { staleVersion, type AppError } from "../platform/errors";
import type { TicketEventName } from "./events";
import type { ChangedField } from "./labels";
import type { LoadedTicket } from "./load-ticket";
import { visibleEvents } from "./scope";

const FIELD_OF: Partial<Record<TicketEventName, ChangedField>> = {
  "ticket.statusChanged": "status",
  "ticket.waitingForChanged": "waitingFor",
  "ticket.priorityChanged": "priority",
  "ticket.categoryChanged": "category",
  "ticket.teamChanged": "team",
  "ticket.typeChanged": "type",
  "ticket.titleChanged": "title",
  "ticket.descriptionChanged": "description",
  "ticket.leadChanged": "lead",
  "ticket.helperAdded": "helpers",
  "ticket.helperRemoved": "helpers",
  "ticket.placed": "place",
  "ticket.dueChanged": "due",
};

/** Enough to tell what changed since somebody opened a form. */
const LOOK_BACK = 60;

const forLearner = (actor: Actor) => actor.kind === "user" && !isStaff(actor);

/** The conflict of a write that knows an older version; `details` names the fields that changed since and today's version. */
export async function staleTicket(tx: Tx, actor: Actor, ticket: LoadedTicket, known: number): Promise<AppError> {
  const stamp = forLearner(actor) ? "publicVersion" : "version";
  const events = await tx.auditEvent.findMany({
    where: { AND: [{ subjectType: "ticket", subjectId: ticket.id }, visibleEvents(actor)] },
    orderBy: { seq: "desc" },
    take: LOOK_BACK,
    select: { name: true, data: true },
  });
  const since = events.filter(({ data }) => Number((data as Record<string, unknown> | null)?.[stamp] ?? 0) > known);
  const changed = [
    ...new Set(since.map(({ name }) => FIELD_OF[name as TicketEventName]).filter((field) => field !== undefined)),
  ];
  const version = forLearner(actor) ? ticket.publicVersion : ticket.version;
  return staleVersion("tickets.errors.stale", { changed, version });
}

/** Throws the conflict when the version an actor sent is not today's; no version sent passes. */
export async function assertVersion(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  sent: number | undefined,
): Promise<void> {
  if (sent === undefined) return;
  const today = forLearner(actor) ? ticket.publicVersion : ticket.version;
  if (sent !== today) throw await staleTicket(tx, actor, ticket, sent);
}
