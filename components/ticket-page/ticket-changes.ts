import { offersTaking } from "@/components/tickets/can-take";
import { versionToUndo } from "@/components/tickets/own-versions";
import type { ActionResult } from "@/lib/platform/action";
import {
  assignTicketAction,
  changeStatusAction,
  releaseTicketAction,
  setDueDateAction,
  takeTicketAction,
  updateTicketAction,
} from "@/lib/tickets/actions";
import type { TicketWritten } from "@/lib/tickets/change-ticket";
import type { CategoryRef, PersonRef, TeamRef, TicketDetail, WaitingForFacts } from "@/lib/tickets/rows";
import type { Priority, TicketType } from "@/lib/tickets/schema";
import type { TicketStatus } from "@/lib/tickets/status";
import type { Change } from "./ticket-store";

/** A change and the one that takes it back. */
export type UndoableChange = Change & { back: () => UndoableChange };

type Written = Promise<ActionResult<TicketWritten>>;
type People = Pick<TicketDetail, "lead" | "helpers">;
type Standing = Pick<TicketDetail, "status" | "waitingFor">;

const standingOf = ({ status, waitingFor }: Standing): Standing => ({ status, waitingFor });
const peopleOf = ({ lead, helpers }: People): People => ({ lead, helpers });

function sendStatus(
  number: number,
  { status, waitingFor }: Standing,
  version: number,
  despiteBlockers = false,
): Written {
  const waits = status === "waiting" && waitingFor ? { waitingFor } : {};
  return changeStatusAction({ number, status, version, despiteBlockers, ...waits });
}

function sendPeople(number: number, { lead, helpers }: People, version: number): Written {
  return assignTicketAction({ number, leadId: lead?.id ?? null, helperIds: helpers.map(({ id }) => id), version });
}

/** Moves the ticket to a status, and says who is waited for when it is « En attente ». What stands again after an undo is not asked about. */
export function changeStatus(
  ticket: TicketDetail,
  status: TicketStatus,
  waitingFor: WaitingForFacts | null = null,
  despiteBlockers = false,
): UndoableChange {
  const before = standingOf(ticket);
  const after = { status, waitingFor: status === "waiting" ? waitingFor : null };
  return {
    patch: after,
    fields: ["status", "waitingFor"],
    send: (version) => sendStatus(ticket.number, after, version, despiteBlockers),
    back: () => changeStatus({ ...ticket, ...after }, before.status, before.waitingFor, true),
  };
}

export function changePriority(ticket: TicketDetail, priority: Priority): UndoableChange {
  const before = ticket.staff?.priority ?? priority;
  return {
    patch: { staff: { priority } },
    fields: ["priority"],
    send: (version) => updateTicketAction({ number: ticket.number, version, priority }),
    back: () => changePriority(withStaff(ticket, { priority }), before),
  };
}

/** Sets by hand when it is to be resolved; null lets the deadline rules count it. */
export function changeDue(ticket: TicketDetail, at: Date | null): UndoableChange {
  const sla = ticket.staff?.sla;
  const before = sla?.byHand ? sla.resolveBy : null;
  const { number } = ticket;
  // The next deadline is drawn: the date itself, unless one before it runs.
  const first = (next: Date | null) =>
    at && next && (next > at || next.getTime() === sla?.resolveBy?.getTime()) ? at : next;
  const after = sla && {
    ...sla,
    byHand: at !== null,
    ...(at ? { resolveBy: at, nextDueAt: first(sla.nextDueAt) } : {}),
  };
  return {
    patch: after ? { staff: { sla: after } } : {},
    fields: ["due"],
    send: (version) => setDueDateAction({ number, version, dueAt: at?.toISOString() ?? null }),
    back: () => changeDue(after ? withStaff(ticket, { sla: after }) : ticket, before),
  };
}

export function changeType(ticket: TicketDetail, type: TicketType): UndoableChange {
  const before = ticket.staff?.type ?? type;
  return {
    patch: { staff: { type } },
    fields: ["type"],
    send: (version) => updateTicketAction({ number: ticket.number, version, type }),
    back: () => changeType(withStaff(ticket, { type }), before),
  };
}

export function changeTeam(ticket: TicketDetail, team: TeamRef | null): UndoableChange {
  const before = ticket.staff?.team ?? null;
  return {
    patch: { staff: { team } },
    fields: ["team"],
    send: (version) => updateTicketAction({ number: ticket.number, version, teamId: team?.id ?? null }),
    back: () => changeTeam(withStaff(ticket, { team }), before),
  };
}

export function changeCategory(ticket: TicketDetail, category: CategoryRef): UndoableChange {
  const before = ticket.category;
  return {
    patch: { category },
    fields: ["category"],
    send: (version) => updateTicketAction({ number: ticket.number, version, categoryId: category.id }),
    back: () => changeCategory({ ...ticket, category }, before),
  };
}

function withStaff(ticket: TicketDetail, staff: Partial<NonNullable<TicketDetail["staff"]>>): TicketDetail {
  return { ...ticket, staff: ticket.staff ? { ...ticket.staff, ...staff } : null };
}

/** Replaces who is on the ticket; a lead is not also a helper. */
export function changePeople(
  ticket: TicketDetail,
  lead: PersonRef | null,
  helpers: readonly PersonRef[],
): UndoableChange {
  const before = peopleOf(ticket);
  const after = { lead, helpers: helpers.filter(({ id }) => id !== lead?.id) };
  return {
    patch: after,
    fields: ["lead", "helpers"],
    send: (version) => sendPeople(ticket.number, after, version),
    back: () => changePeople({ ...ticket, ...after }, before.lead, before.helpers),
  };
}

/** Puts back who was on the ticket and where it stood, which taking and releasing change together. */
function restore(ticket: TicketDetail, before: People & Standing): UndoableChange {
  const now = { ...peopleOf(ticket), ...standingOf(ticket) };
  return {
    patch: before,
    fields: ["lead", "helpers", "status", "waitingFor"],
    writes: 2,
    send: async (version) => {
      const people = await sendPeople(ticket.number, before, version);
      if (!people.ok || people.value.status === before.status) return people;
      return sendStatus(ticket.number, before, versionToUndo(version, people.value.version));
    },
    back: () => restore({ ...ticket, ...before }, now),
  };
}

/** Makes the reader the lead: at once when nobody is or the ticket is offered, else in place of who was. */
export function takeTicket(ticket: TicketDetail, me: PersonRef): UndoableChange {
  const before = { ...peopleOf(ticket), ...standingOf(ticket) };
  const status = ticket.status === "new" ? "in_progress" : ticket.status;
  const after = { lead: me, helpers: ticket.helpers.filter(({ id }) => id !== me.id), status };
  const taken = offersTaking(ticket, me);
  return {
    patch: after,
    fields: ["lead", "helpers"],
    send: (version) =>
      taken ? takeTicketAction({ number: ticket.number }) : sendPeople(ticket.number, after, version),
    back: () => restore({ ...ticket, ...after }, before),
  };
}

/** Takes the reader off the ticket, which then has no lead. */
export function releaseTicket(ticket: TicketDetail): UndoableChange {
  const before = { ...peopleOf(ticket), ...standingOf(ticket) };
  return {
    patch: { lead: null },
    fields: ["lead"],
    send: () => releaseTicketAction({ number: ticket.number }),
    back: () => restore({ ...ticket, lead: null }, before),
  };
}
