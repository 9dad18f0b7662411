import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ParkedList } from "@/components/admin/deliveries/parked-list";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { listParkedDeliveries } from "@/lib/deliveries/queries";
import { forPage, pageActor } from "@/lib/platform/page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PAGE_SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.deliveries");
  return { title: t("title") };
}

export default async function DeliveriesPage({ searchParams }: Props) {
  const actor = await pageActor("admin");
  const { cursor } = await searchParams;
  const [t, page] = await Promise.all([
    getTranslations("admin.deliveries"),
    forPage(listParkedDeliveries(actor, { limit: PAGE_SIZE, cursor: typeof cursor === "string" ? cursor : null })),
  ]);
  return (
    <Page sheet>
      <PageHeader title={t("title")} line />
      {page.items.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <ParkedList deliveries={page.items} />
      )}
      {page.nextCursor === null ? null : (
        <LoadMore label={t("more")} href={`/admin/deliveries?cursor=${page.nextCursor}`} />
      )}
    </Page>
  );
}
