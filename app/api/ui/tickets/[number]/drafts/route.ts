import { apiQuery, apiRoute } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { TicketNumber } from "@/lib/platform/ids";
import { saveDraft } from "@/lib/tickets/commands/save-draft";
import { getDrafts } from "@/lib/tickets/queries/get-drafts";
import type { SaveDraft } from "@/lib/tickets/message-schema";

export const GET = apiQuery(getDrafts, {
  door: "session",
  input: (_search, params) => {
    const number = TicketNumber.safeParse(params["number"]);
    if (!number.success) throw notFound();
    return number.data;
  },
});

/** Not a server action: those run one after the other, and a page that goes can still send this. */
export const POST = apiRoute(saveDraft, {
  status: 200,
  door: "session",
  input: ({ kind, body, base }, params) => ({ number: params["number"], kind, body, base }) as SaveDraft,
  output: (saved) => saved,
});
