import { updateTicketAction } from "@/lib/tickets/actions";
import type { CategoryRef, TeamRef, TicketRow } from "@/lib/tickets/rows";
import { priorities } from "@/lib/tickets/schema";
import type { BoardState, LaneState } from "./board-state";
import { laneOf, NO_LANE } from "./lanes";
import { assignLead, both, setPriority, type TicketAct } from "./ticket-acts";

function setTeam(number: number, team: TeamRef | null): TicketAct {
  return {
    number,
    patch: ({ staff }) => (staff ? { staff: { ...staff, team } } : {}),
    send: ({ version }) => updateTicketAction({ number, version, teamId: team?.id ?? null }),
    undo: (before) => setTeam(number, before.staff?.team ?? null),
  };
}

function setCategory(number: number, category: CategoryRef): TicketAct {
  return {
    number,
    patch: () => ({ category }),
    send: ({ version }) => updateTicketAction({ number, version, categoryId: category.id }),
    undo: (before) => setCategory(number, before.category),
  };
}

/** Whether a card is the reader's to put in another lane. */
export function mayChangeLane({ can }: TicketRow, by: LaneState["by"]): boolean {
  return { lead: can.assign, team: can.classify, category: can.classify, priority: can.setPriority }[by];
}

/** Gives a ticket what its new lane stands for; null when it has it, or when the lane can't be had. */
export function toLane(board: BoardState, ticket: TicketRow, key: string): TicketAct | null {
  const { lanes } = board;
  if (!lanes || laneOf(ticket, lanes.by) === key) return null;
  const { number } = ticket;
  const place = key === NO_LANE ? null : { id: Number(key), name: lanes.names.get(key) ?? "" };
  if (lanes.by === "lead") return assignLead(number, place);
  if (lanes.by === "team") return setTeam(number, place);
  if (lanes.by === "priority") {
    const priority = priorities.find((one) => one === key);
    return priority ? setPriority(number, priority) : null;
  }
  const category = [...board.tickets.values()].find((row) => String(row.category.id) === key)?.category;
  return place && setCategory(number, category ?? { ...place, icon: ticket.category.icon, kind: ticket.category.kind });
}

/** Two changes of one card as one: shown at once, sent one after the other, undone together. */
export function together(first: TicketAct, second: TicketAct): TicketAct {
  const patch: TicketAct["patch"] = (ticket) => {
    const begun = first.patch(ticket);
    return { ...begun, ...second.patch({ ...ticket, ...begun }) };
  };
  return {
    number: first.number,
    patch,
    writes: (first.writes ?? 1) + (second.writes ?? 1),
    send: (ticket) =>
      both(
        ticket.version,
        first.send(ticket),
        (version) => second.send({ ...ticket, ...first.patch(ticket), version }),
        first.writes,
      ),
    undo: (before) => together(second.undo(before), first.undo(before)),
    ...(first.despite ? { despite: () => together(first.despite?.() ?? first, second) } : {}),
  };
}
