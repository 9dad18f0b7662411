import { EntryToAdd } from "@/lib/checklists/api-shape";
import { addChecklistEntries } from "@/lib/checklists/commands/add-checklist-entries";
import { apiQuery, apiRoute, readInput } from "@/lib/platform/api-route";
import { TicketNumber } from "@/lib/platform/ids";
import { numberIn } from "../../../ticket-number";
import { entriesOf, entryOf } from "./entries-of";

export const GET = apiQuery(entriesOf, {
  inPath: numberIn,
});

export const POST = apiRoute(addChecklistEntries, {
  status: 201,
  input: (body, params) => {
    const number = numberIn(params);
    return { number, entries: [readInput(EntryToAdd, body)] };
  },
  output: ({ number, ids }, actor) => entryOf(actor, TicketNumber.parse(number), ids[0] ?? 0),
});
