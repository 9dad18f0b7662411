import { usualRank } from "@/lib/tickets/board-rank";
import { assignTicketAction, changeStatusAction, takeTicketAction, updateTicketAction } from "@/lib/tickets/actions";
import type { ActionResult } from "@/lib/platform/action";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import type { Priority, WaitingForKind } from "@/lib/tickets/schema";
import type { TicketStatus } from "@/lib/tickets/status";
import { versionToUndo } from "@/components/tickets/own-versions";
import type { Written } from "./board-state";
import { takenBy, withStatus } from "./move-plan";

export type Answer = Promise<ActionResult<Written>>;

/** One thing done to a ticket: how the card looks meanwhile, what is sent, and how it is undone. */
export type TicketAct = {
  number: number;
  patch: (ticket: TicketRow) => Partial<TicketRow>;
  send: (ticket: TicketRow) => Answer;
  /** How many versions further it may bring the ticket; one unless said. */
  writes?: number;
  /** Gives the act that brings back what `before` was. */
  undo: (before: TicketRow) => TicketAct;
  /** The same although other tickets block this one, where that can be asked for. */
  despite?: () => TicketAct;
};

/** Sends the second on what the first gave; refused where others wrote before a first that had nothing to write. */
export async function both(
  madeOn: number,
  first: Answer,
  second: (version: number) => Answer,
  firstWrites?: number,
): Answer {
  const answer = await first;
  return answer.ok ? second(versionToUndo(madeOn, answer.value.version, firstWrites)) : answer;
}

function sendStatus(
  number: number,
  version: number,
  status: TicketStatus,
  waitingFor: TicketRow["waitingFor"],
  despiteBlockers = false,
): Answer {
  return changeStatusAction({
    number,
    version,
    status,
    despiteBlockers,
    ...(status === "waiting" ? { waitingFor: waitingFor ?? { kind: "requester" } } : {}),
    ...(status === "closed" ? { closedReason: "confirmed" as const } : {}),
  });
}

/** Brings back status and people as they were. */
function restore(number: number, was: TicketRow): TicketAct {
  const people = { leadId: was.lead?.id ?? null, helperIds: was.helpers.map((person) => person.id) };
  return {
    number,
    patch: () => ({
      status: was.status,
      waitingFor: was.waitingFor,
      resolvedAt: was.resolvedAt,
      lead: was.lead,
      helpers: was.helpers,
    }),
    writes: 2,
    send: (now) => {
      const peopleBack = now.lead?.id !== was.lead?.id || now.helpers.length !== was.helpers.length;
      if (now.status === was.status) return assignTicketAction({ number, ...people, version: now.version });
      const statusBack = sendStatus(number, now.version, was.status, was.waitingFor);
      return peopleBack
        ? both(now.version, statusBack, (version) => assignTicketAction({ number, ...people, version }))
        : statusBack;
    },
    undo: (before) => restore(number, before),
  };
}

/** Changes the status; waiting is for the requester, closing is confirmed, until said otherwise. */
export function changeStatus(number: number, status: TicketStatus, despiteBlockers = false): TicketAct {
  return {
    number,
    patch: () => withStatus(status, new Date()),
    send: ({ version }) => sendStatus(number, version, status, null, despiteBlockers),
    undo: (before) => restore(number, before),
    despite: () => changeStatus(number, status, true),
  };
}

/** Takes the ticket for the reader. */
export function takeTicket(number: number, me: PersonRef): TicketAct {
  return {
    number,
    patch: (ticket) => takenBy(ticket, me),
    send: () => takeTicketAction({ number }),
    undo: (before) => restore(number, before),
  };
}

/** Says whom a waiting ticket waits for. */
export function waitFor(number: number, kind: WaitingForKind, label: string): TicketAct {
  const waitingFor = { kind, label };
  return {
    number,
    patch: () => ({ waitingFor }),
    send: ({ version }) => changeStatusAction({ number, version, status: "waiting", waitingFor }),
    undo: (before) => waitFor(number, before.waitingFor?.kind ?? "requester", before.waitingFor?.label ?? ""),
  };
}

/** Puts another in charge, or nobody; helpers stay. */
export function assignLead(number: number, lead: PersonRef | null): TicketAct {
  return {
    number,
    patch: (ticket) => ({ lead, helpers: ticket.helpers.filter((person) => person.id !== lead?.id) }),
    send: ({ version, helpers }) =>
      assignTicketAction({ number, version, leadId: lead?.id ?? null, helperIds: helpers.map((person) => person.id) }),
    undo: (before) => restore(number, before),
  };
}

/** Sets the priority. */
export function setPriority(number: number, priority: Priority): TicketAct {
  return {
    number,
    patch: ({ staff, createdAt }) => {
      if (!staff) return {};
      // A card that nobody placed stands where its priority puts it.
      const board = staff.board.placed ? staff.board : { rank: usualRank(priority, createdAt), placed: false };
      return { staff: { ...staff, priority, board } };
    },
    send: ({ version }) => updateTicketAction({ number, version, priority }),
    undo: (before) => setPriority(number, before.staff?.priority ?? "normal"),
  };
}
