import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeliveriesScreen } from "@/components/admin/deliveries/deliveries-screen";
import { listMissingFiles } from "@/lib/attachments/queries";
import { listParkedDeliveries } from "@/lib/deliveries/queries";
import { forPage, pageActor } from "@/lib/platform/page";

const PAGE_SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.deliveries");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DeliveriesPage({ searchParams }: Props) {
  const actor = await pageActor("admin");
  const asked = (await searchParams)["cursor"];
  const cursor = typeof asked === "string" ? asked : null;
  const [page, missingFiles] = await Promise.all([
    forPage(listParkedDeliveries(actor, { limit: PAGE_SIZE, cursor })),
    forPage(listMissingFiles(actor)),
  ]);
  return <DeliveriesScreen page={page} missingFiles={missingFiles} first={cursor === null} />;
}
