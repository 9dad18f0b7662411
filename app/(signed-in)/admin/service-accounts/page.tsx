import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ServiceAccountsScreen } from "@/components/admin/service-accounts/service-accounts-screen";
import { listServiceAccounts } from "@/lib/api-tokens/queries";
import { forPage, pageActor } from "@/lib/platform/page";

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.serviceAccounts");
  return { title: t("title") };
}

export default async function ServiceAccountsPage() {
  const actor = await pageActor("admin");
  return <ServiceAccountsScreen accounts={await forPage(listServiceAccounts(actor))} />;
}
