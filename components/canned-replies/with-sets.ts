import type { FilledReply } from "@/lib/canned-replies/rows";
import type { PersonRef, TeamRef } from "@/lib/tickets/rows";
import type { TicketChange } from "@/lib/tickets/schema";
import type { TicketStatus } from "@/lib/tickets/status";

/** What is done on the ticket with the message that is being written. */
export type WithSets = {
  changes: TicketChange[];
  checklist: string[];
  lead: PersonRef | null;
  team: TeamRef | null;
};

/** What two replies set together: of one property the later one's word counts, and both lists are added. */
export function together(before: WithSets | null, { changes, checklist, lead, team }: FilledReply): WithSets | null {
  const kept = (before?.changes ?? []).filter(({ property }) => !changes.some((one) => one.property === property));
  const all: WithSets = {
    changes: [...kept, ...changes],
    checklist: [...(before?.checklist ?? []), ...checklist],
    lead: lead ?? before?.lead ?? null,
    team: team ?? before?.team ?? null,
  };
  return all.changes.length + all.checklist.length === 0 ? null : all;
}

function withoutStatus(sets: WithSets | null): WithSets | null {
  if (!sets) return null;
  const changes = sets.changes.filter(({ property }) => property !== "status");
  return changes.length + sets.checklist.length === 0 ? null : { ...sets, changes };
}

/** What a message sets beside the conversation: one that resolves overrules the status. */
export function setWith({ resolve, also = null }: { resolve: boolean; also?: WithSets | null }): WithSets | null {
  return resolve ? withoutStatus(also) : also;
}

/** The status that a message would have set, did it not resolve. */
export function overruledStatus({ resolve, also }: { resolve: boolean; also?: WithSets | null }): TicketStatus | null {
  const status = also?.changes.find((change) => change.property === "status")?.status ?? null;
  return resolve && status !== "resolved" ? status : null;
}

function isKept(value: unknown): value is WithSets {
  const sets = value as Partial<WithSets> | null;
  return Array.isArray(sets?.changes) && Array.isArray(sets.checklist);
}

/** Reads what was kept on the device; the server judges it anew when it is sent. */
export function readKeptSets(kept: string): WithSets | null {
  try {
    const parsed: unknown = JSON.parse(kept);
    return isKept(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
