import { getTranslations } from "next-intl/server";
import { eventNameKey } from "@/lib/audit/labels";
import { TEST_EVENT, webhookEventNames } from "@/lib/webhooks/schema";
import type { EventNames } from "./event-names";

/** What everything that a webhook gets is called in the reader's language. */
export async function readEventNames(): Promise<EventNames> {
  const t = await getTranslations();
  const say = t as unknown as (key: string) => string;
  const named = webhookEventNames.map((name) => [name, say(eventNameKey(name))] as const);
  return { ...Object.fromEntries(named), [TEST_EVENT]: t("admin.webhooks.deliveries.test") };
}
