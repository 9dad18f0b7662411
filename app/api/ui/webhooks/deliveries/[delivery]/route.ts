import { apiQuery } from "@/lib/platform/api-route";
import { notFound } from "@/lib/platform/errors";
import { WebhookDeliveryId } from "@/lib/platform/ids";
import { getDeliveryTexts } from "@/lib/webhooks/queries";

export const GET = apiQuery(getDeliveryTexts, {
  door: "session",
  input: (_search, params) => {
    const id = WebhookDeliveryId.safeParse(params["delivery"]);
    if (!id.success) throw notFound();
    return id.data;
  },
});
