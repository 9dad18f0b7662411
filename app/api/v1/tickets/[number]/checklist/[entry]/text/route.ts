import { EntryWords } from "@/lib/checklists/api-shape";
import { renameChecklistEntry } from "@/lib/checklists/commands/rename-checklist-entry";
import type { RenameChecklistEntry } from "@/lib/checklists/schema";
import type { Actor } from "@/lib/platform/actor";
import { apiRoute, readInput } from "@/lib/platform/api-route";
import { ChecklistEntryId, TicketNumber } from "@/lib/platform/ids";
import { entryOf } from "../../entries-of";
import { entryIn } from "../entry-in";

async function renameEntry(actor: Actor, entry: RenameChecklistEntry) {
  await renameChecklistEntry(actor, entry);
  return entry;
}

export const PUT = apiRoute(renameEntry, {
  status: 200,
  versioned: (actor, params) => {
    const { number, id } = entryIn(params);
    return entryOf(actor, number, id);
  },
  input: (body, params): RenameChecklistEntry => {
    const entry = entryIn(params);
    return { ...entry, ...readInput(EntryWords, body) };
  },
  output: ({ number, id }, actor) => entryOf(actor, TicketNumber.parse(number), ChecklistEntryId.parse(id)),
});
