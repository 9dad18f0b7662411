import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WebhooksScreen } from "@/components/admin/webhooks/webhooks-screen";
import { pageActor } from "@/lib/platform/page";
import { listWebhooks } from "@/lib/webhooks/queries";

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.webhooks");
  return { title: t("title") };
}

export default async function WebhooksPage() {
  const actor = await pageActor("admin");
  return <WebhooksScreen webhooks={await listWebhooks(actor)} />;
}
