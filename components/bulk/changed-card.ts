import { planMove, takenBy, withStatus } from "@/components/board/move-plan";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import type { BulkOptions } from "./bulk-menus";
import type { WantedChange } from "./use-bulk-changes";

const byId = <T extends { id: number }>(all: readonly T[], id: unknown) => all.find((one) => one.id === Number(id));

/** How a card looks once the change is made; null where it looks so already, or where that isn't known here. */
export function changedCard(
  ticket: TicketRow,
  change: WantedChange,
  { options, me }: { options: BulkOptions; me: PersonRef },
): Partial<TicketRow> | null {
  const { staff, lead, helpers } = ticket;
  switch (change.property) {
    case "status":
      if (planMove(ticket, change.status).kind === "take") return takenBy(ticket, me);
      return ticket.status === change.status ? null : withStatus(change.status, new Date());
    case "priority":
      return !staff || staff.priority === change.priority ? null : { staff: { ...staff, priority: change.priority } };
    case "lead": {
      if ((lead?.id ?? null) === (change.leadId === null ? null : Number(change.leadId))) return null;
      if (Number(change.leadId) === me.id) return takenBy(ticket, me);
      const person = byId(options.people, change.leadId);
      if (change.leadId !== null && !person) return null;
      const next = person ? { id: person.id, name: person.name } : null;
      return { lead: next, helpers: helpers.filter(({ id }) => id !== next?.id) };
    }
    case "team": {
      const team = byId(options.teams, change.teamId) ?? null;
      return !staff || staff.team?.id === team?.id ? null : { staff: { ...staff, team } };
    }
    case "category":
      return null;
  }
}
