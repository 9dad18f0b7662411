import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readAuditAddress, type SearchParams } from "@/components/admin/audit/audit-address";
import { AuditList, AuditScreen } from "@/components/admin/audit/audit-screen";
import { findActorName, listEvents } from "@/lib/audit/queries";
import { forPage, pageActor } from "@/lib/platform/page";

const PAGE_SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("manager", "admin");
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor("manager", "admin");
  const search = await searchParams;
  const address = readAuditAddress(search);
  const [page, actorName] = await Promise.all([
    forPage(listEvents(actor, address.filter, { limit: PAGE_SIZE, cursor: address.cursor })),
    address.filter.actor === undefined ? null : forPage(findActorName(actor, address.filter.actor)),
  ]);
  return (
    <AuditScreen address={address} actorName={actorName}>
      <AuditList address={address} search={search} page={page} />
    </AuditScreen>
  );
}
