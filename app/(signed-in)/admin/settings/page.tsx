import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsForm } from "@/components/admin/settings/settings-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { forPage, pageActor } from "@/lib/platform/page";
import { getSettings } from "@/lib/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.settings");
  return { title: t("title") };
}

export default async function SettingsPage() {
  const actor = await pageActor("admin");
  const [t, settings] = await Promise.all([getTranslations("admin.settings"), forPage(getSettings(actor))]);
  return (
    <Page sheet>
      <PageHeader title={t("title")} line />
      <SettingsForm key={settings.revision} settings={settings} />
    </Page>
  );
}
