import { showPresence } from "@/lib/live/commands/show-presence";
import { listPresence } from "@/lib/live/queries/list-presence";
import type { ShowPresence } from "@/lib/live/schema";
import { apiQuery, apiRoute } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";

export const GET = apiQuery(listPresence, {
  door: "session",
  input: (_search, params) => {
    const number = TicketNumber.safeParse(params["number"]);
    if (!number.success) throw notFound();
    return number.data;
  },
  output: (items) => ({ items }),
});

/** Not a server action: those run one after the other, and a message that is being sent must not wait for this. */
export const POST = apiRoute(showPresence, {
  status: 204,
  door: "session",
  input: ({ tab, doing }, params) => ({ number: params["number"], tab, doing }) as ShowPresence,
});
