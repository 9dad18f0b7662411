import type { Actor } from "@/lib/platform/actor";
import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";
import { PageRequest } from "@/lib/platform/pagination";
import { listComments } from "@/lib/tickets/queries/list-history";

const PAGE_SIZE = 100;
type Asked = { number: TicketNumber; page: PageRequest };

export const GET = apiQuery((actor: Actor, { number, page }: Asked) => listComments(actor, number, page), {
  door: "session",
  input: (search, params): Asked => {
    const number = TicketNumber.safeParse(params["number"]);
    const page = PageRequest.safeParse({ limit: PAGE_SIZE, cursor: search.get("cursor") });
    if (!number.success || !page.success) throw notFound();
    return { number: number.data, page: page.data };
  },
});
