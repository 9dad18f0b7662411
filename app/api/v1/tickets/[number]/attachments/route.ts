import { attachmentShape } from "@/lib/attachments/api-shape";
import { listTicketFiles } from "@/lib/attachments/queries/list-ticket-files";
import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { numberIn } from "../../../ticket-number";
import { PageOnly } from "../../../whole-list";

export const GET = apiQuery(listTicketFiles, {
  input: (search, params) => ({ number: numberIn(params), page: readSearch(PageOnly, search) }),
  output: ({ items, nextCursor }) => ({
    items: items.map(({ file, commentId }) => attachmentShape(file, commentId)),
    nextCursor,
  }),
});
