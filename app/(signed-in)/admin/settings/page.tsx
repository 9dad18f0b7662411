import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsScreen } from "@/components/admin/settings/settings-screen";
import { forPage, pageActor } from "@/lib/platform/page";
import { getSettings } from "@/lib/settings/queries";
import { timeZones } from "@/lib/settings/schema";

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.settings");
  return { title: t("title") };
}

export default async function SettingsPage() {
  const actor = await pageActor("admin");
  return <SettingsScreen settings={await forPage(getSettings(actor))} timeZones={timeZones} />;
}
