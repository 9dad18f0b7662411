import type { WithSets } from "@/components/canned-replies/with-sets";
import { applyChangesAction } from "@/lib/tickets/actions";
import type { ChangedField } from "@/lib/tickets/labels";
import type { StaffFacts, TicketDetail } from "@/lib/tickets/rows";
import type { TicketChange } from "@/lib/tickets/schema";
import type { UndoableChange } from "./ticket-changes";
import type { TicketPatch } from "./ticket-store";

const FIELDS: Partial<Record<TicketChange["property"], readonly ChangedField[]>> = {
  status: ["status", "waitingFor"],
  priority: ["priority"],
  team: ["team"],
  lead: ["lead", "helpers"],
};

/** What several changes will make of a ticket. */
export function patchOf(ticket: TicketDetail, sets: WithSets): TicketPatch {
  const patch: TicketPatch = {};
  const staff: Partial<StaffFacts> = {};
  for (const change of sets.changes) {
    if (change.property === "status") {
      const { status, waitingFor } = change;
      patch.status = status;
      patch.waitingFor = status === "waiting" ? (waitingFor ?? { kind: "requester", label: "" }) : null;
    } else if (change.property === "priority") staff.priority = change.priority;
    else if (change.property === "team") staff.team = change.teamId === null ? null : sets.team;
    else if (change.property === "lead") {
      patch.lead = change.leadId === null ? null : sets.lead;
      patch.helpers = ticket.helpers.filter(({ id }) => id !== change.leadId);
    }
  }
  return { ...patch, staff };
}

/** What brings a ticket back to before several changes; who became its lead may have taken it up. */
export function setsBack(ticket: TicketDetail, { changes }: WithSets): WithSets {
  const { status, waitingFor, lead, staff } = ticket;
  const changed = new Set(changes.map(({ property }) => property));
  if (changed.has("lead") && status === "new") changed.add("status");
  const back: TicketChange[] = [];
  if (changed.has("status"))
    back.push({ property: "status", status, ...(status === "waiting" && waitingFor ? { waitingFor } : {}) });
  if (changed.has("priority") && staff) back.push({ property: "priority", priority: staff.priority });
  if (changed.has("team") && staff)
    back.push({
      property: "team",
      teamId: (staff.team?.id ?? null) as Extract<TicketChange, { property: "team" }>["teamId"],
    });
  if (changed.has("lead"))
    back.push({
      property: "lead",
      leadId: (lead?.id ?? null) as Extract<TicketChange, { property: "lead" }>["leadId"],
    });
  return { changes: back, checklist: [], lead, team: staff?.team ?? null };
}

/** Undone with the message that it came with, it names that one: learners are told of neither. */
type SeveralChanged = UndoableChange & { back: (takesBack?: number) => UndoableChange };

/** Sets several properties of a ticket in one act. */
export function changeSeveral(ticket: TicketDetail, sets: WithSets, takesBack?: number): SeveralChanged {
  const { changes, checklist } = sets;
  const patch = patchOf(ticket, sets);
  const back = setsBack(ticket, sets);
  return {
    patch,
    fields: changes.flatMap(({ property }) => FIELDS[property] ?? []),
    writes: changes.length,
    send: (version) =>
      applyChangesAction({
        number: ticket.number,
        version,
        also: { changes, checklist },
        ...(takesBack === undefined ? {} : { takesBack }),
      }),
    back: (message?: number) => {
      const { staff, ...rest } = patch;
      const changed = { ...ticket, ...rest, staff: ticket.staff ? { ...ticket.staff, ...staff } : null };
      return changeSeveral(changed, back, message);
    },
  };
}
