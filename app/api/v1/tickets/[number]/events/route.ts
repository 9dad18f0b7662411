import type { Actor } from "@/lib/platform/actor";
import { apiQuery, readSearch } from "@/lib/platform/api-route";
import type { TicketNumber } from "@/lib/platform/ids";
import type { PageRequest } from "@/lib/platform/pagination";
import { eventShape } from "@/lib/tickets/api-shape";
import { listTicketEvents } from "@/lib/tickets/queries/list-history";
import { numberIn } from "../../../ticket-number";
import { PageOnly } from "../../../whole-list";

type Asked = { number: TicketNumber; page: PageRequest };

export const GET = apiQuery((actor: Actor, { number, page }: Asked) => listTicketEvents(actor, number, page), {
  input: (search, params): Asked => ({ number: numberIn(params), page: readSearch(PageOnly, search) }),
  output: ({ items, nextCursor }) => ({ items: items.map(eventShape), nextCursor }),
});
