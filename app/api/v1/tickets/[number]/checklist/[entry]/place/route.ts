import { EntryPlace } from "@/lib/checklists/api-shape";
import { moveChecklistEntry } from "@/lib/checklists/commands/move-checklist-entry";
import type { MoveChecklistEntry } from "@/lib/checklists/schema";
import type { Actor } from "@/lib/platform/actor";
import { apiRoute, readInput } from "@/lib/platform/api-route";
import { ChecklistEntryId, TicketNumber } from "@/lib/platform/ids";
import { entryOf } from "../../entries-of";
import { entryIn } from "../entry-in";

async function moveEntry(actor: Actor, entry: MoveChecklistEntry) {
  await moveChecklistEntry(actor, entry);
  return entry;
}

export const PUT = apiRoute(moveEntry, {
  status: 200,
  input: (body, params): MoveChecklistEntry => {
    const entry = entryIn(params);
    return { ...entry, afterId: readInput(EntryPlace, body).after };
  },
  names: { afterId: "after" },
  output: ({ number, id }, actor) => entryOf(actor, TicketNumber.parse(number), ChecklistEntryId.parse(id)),
});
