import { apiQuery, apiRoute, readInput, readSearch } from "@/lib/platform/api-route";
import { mergeShape, MergeToPreview, TicketsToMerge } from "@/lib/relations/api-shape";
import { mergeTickets } from "@/lib/relations/commands/merge-tickets";
import { undoMerge } from "@/lib/relations/commands/undo-merge";
import { getMergePreview } from "@/lib/relations/queries/get-merge-preview";
import { numberIn } from "../../../ticket-number";
import { writtenTicket } from "../../../written-ticket";

export const GET = apiQuery(getMergePreview, {
  input: (search, params) => ({ number: numberIn(params), ...readSearch(MergeToPreview, search) }),
  output: mergeShape,
});

export const POST = apiRoute(mergeTickets, {
  status: 200,
  input: (body, params) => {
    const number = numberIn(params);
    const { into, readers } = readInput(TicketsToMerge, body);
    return { number, into, confirmedReaderIds: readers };
  },
  names: { confirmedReaderIds: "readers" },
  output: ({ mergedInto }, actor) => writtenTicket({ number: mergedInto }, actor),
});

export const DELETE = apiRoute(undoMerge, {
  status: 204,
  body: false,
  input: (_body, params) => ({ number: numberIn(params) }),
});
