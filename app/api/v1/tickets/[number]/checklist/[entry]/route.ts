import { EntryPatch } from "@/lib/checklists/api-shape";
import { removeChecklistEntry } from "@/lib/checklists/commands/remove-checklist-entry";
import { tickChecklistEntry } from "@/lib/checklists/commands/tick-checklist-entry";
import type { TickChecklistEntry } from "@/lib/checklists/schema";
import type { Actor } from "@/lib/platform/actor";
import { apiRoute, readInput, type RouteParams } from "@/lib/platform/api-route";
import { ChecklistEntryId, TicketNumber } from "@/lib/platform/ids";
import { partOf } from "../../../../path-id";
import { numberIn } from "../../../../ticket-number";
import { entryOf } from "../entries-of";

const entryIn = (params: RouteParams) => ({
  number: numberIn(params),
  id: partOf(ChecklistEntryId, params, "entry"),
});

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
