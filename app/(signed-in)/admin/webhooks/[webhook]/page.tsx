import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { WebhookScreen } from "@/components/admin/webhooks/webhook-screen";
import { now } from "@/lib/platform/clock";
import { WebhookId } from "@/lib/platform/ids";
import { forPage, pageActor } from "@/lib/platform/page";
import { getWebhook, listWebhookDeliveries } from "@/lib/webhooks/queries";

const PAGE_SIZE = 50;

type Props = {
  params: Promise<{ webhook: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (address: string) => {
  const actor = await pageActor("admin");
  const id = WebhookId.safeParse(address);
  if (!id.success) notFound();
  return { actor, id: id.data, webhook: await forPage(getWebhook(actor, id.data)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { webhook } = await load((await params).webhook);
  const t = await getTranslations("admin.webhooks");
  return { title: t("logOf", { name: webhook.description }) };
}

export default async function WebhookPage({ params, searchParams }: Props) {
  const { actor, id, webhook } = await load((await params).webhook);
  const asked = (await searchParams)["cursor"];
  const cursor = typeof asked === "string" ? asked : null;
  const page = await forPage(listWebhookDeliveries(actor, id, { limit: PAGE_SIZE, cursor }));
  return <WebhookScreen webhook={webhook} page={page} first={cursor === null} at={now()} />;
}
