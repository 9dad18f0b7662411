import { EntryPatch } from "@/lib/checklists/api-shape";
import { removeChecklistEntry } from "@/lib/checklists/commands/remove-checklist-entry";
import { tickChecklistEntry } from "@/lib/checklists/commands/tick-checklist-entry";
import type { TickChecklistEntry } from "@/lib/checklists/schema";
import type { Actor } from "@/lib/platform/actor";
import { apiRoute, readInput } from "@/lib/platform/api-route";
import { ChecklistEntryId, TicketNumber } from "@/lib/platform/ids";
import { entryOf } from "../entries-of";
import { entryIn } from "./entry-in";

async function tickEntry(actor: Actor, entry: TickChecklistEntry) {
  await tickChecklistEntry(actor, entry);
  return entry;
}

export const PATCH = apiRoute(tickEntry, {
  status: 200,
  input: (body, params): TickChecklistEntry => {
    const entry = entryIn(params);
    return { ...entry, ...readInput(EntryPatch, body) };
  },
  output: ({ number, id }, actor) => entryOf(actor, TicketNumber.parse(number), ChecklistEntryId.parse(id)),
});

export const DELETE = apiRoute(removeChecklistEntry, {
  status: 204,
  body: false,
  input: (_body, params) => entryIn(params),
});
