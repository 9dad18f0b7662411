import type { Actor } from "@/lib/platform/actor";
import { apiQuery, readSearch } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { WebhookId } from "@/lib/platform/ids";
import { PageRequest } from "@/lib/platform/pagination";
import { listWebhookDeliveries } from "@/lib/webhooks/queries";

type Asked = { id: WebhookId; page: PageRequest };

export const GET = apiQuery((actor: Actor, { id, page }: Asked) => listWebhookDeliveries(actor, id, page), {
  door: "session",
  input: (search, params): Asked => {
    const id = WebhookId.safeParse(params["webhook"]);
    if (!id.success) throw notFound();
    return { id: id.data, page: readSearch(PageRequest, search) };
  },
});
