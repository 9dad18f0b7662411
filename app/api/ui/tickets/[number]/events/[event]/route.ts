import type { Actor } from "@/lib/platform/actor";
import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { EventId, TicketNumber } from "@/lib/platform/ids";
import { getEventTexts } from "@/lib/tickets/queries/get-event-texts";

type Asked = { number: TicketNumber; event: number };

export const GET = apiQuery((actor: Actor, { number, event }: Asked) => getEventTexts(actor, number, event), {
  door: "session",
  input: (_search, params): Asked => {
    const number = TicketNumber.safeParse(params["number"]);
    const event = EventId.safeParse(params["event"]);
    if (!number.success || !event.success) throw notFound();
    return { number: number.data, event: event.data };
  },
});
