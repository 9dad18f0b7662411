import { apiRoute } from "@/lib/platform/api-route";
import { saveDraft } from "@/lib/tickets/commands/save-draft";
import type { SaveDraft } from "@/lib/tickets/schema";

/** Not a server action: those run one after the other, and a page that goes can still send this. */
export const POST = apiRoute(saveDraft, {
  status: 200,
  door: "session",
  input: ({ kind, body, base }, params) => ({ number: params["number"], kind, body, base }) as SaveDraft,
  output: (saved) => saved,
});
