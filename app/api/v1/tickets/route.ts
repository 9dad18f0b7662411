import { apiQuery, apiRoute, readInput, readSearch } from "@/lib/platform/api-route";
import { apiNames, ticketShape, TicketSearch, TicketToOpen } from "@/lib/tickets/api-shape";
import { openTicket } from "@/lib/tickets/commands/open-ticket";
import { listFullTickets } from "@/lib/tickets/queries/list-full-tickets";
import { writtenTicket } from "../written-ticket";

export const GET = apiQuery(listFullTickets, {
  input: (search) => {
    const { limit, cursor, ...filter } = readSearch(TicketSearch, search);
    return { filter, page: { limit, cursor } };
  },
  output: ({ items, nextCursor }) => ({ items: items.map(ticketShape), nextCursor }),
});

export const POST = apiRoute(openTicket, {
  status: 201,
  input: (body) => {
    const { category, requester, ...ticket } = readInput(TicketToOpen, body);
    return {
      ...ticket,
      categoryId: category,
      ...(requester === undefined ? {} : { onBehalfOf: { userId: requester } }),
    };
  },
  names: apiNames,
  location: ({ number }) => `/api/v1/tickets/${number}`,
  output: writtenTicket,
});
