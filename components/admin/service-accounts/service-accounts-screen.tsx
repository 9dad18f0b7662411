import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import type { ServiceAccountRow } from "@/lib/api-tokens/rows";
import { NewServiceAccount } from "./new-service-account";
import { ServiceAccountList } from "./service-account-list";

/** The accounts that programs act by, and their tokens. */
export async function ServiceAccountsScreen({ accounts }: { accounts: readonly ServiceAccountRow[] }) {
  const t = await getTranslations("admin.serviceAccounts");
  return (
    <Page sheet>
      <PageHeader line title={t("title")} actions={<NewServiceAccount />} />
      {accounts.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <ServiceAccountList accounts={accounts} />
      )}
    </Page>
  );
}
