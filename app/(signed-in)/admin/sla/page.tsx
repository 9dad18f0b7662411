import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SlaScreen } from "@/components/admin/sla/sla-screen";
import { listCategories } from "@/lib/categories/queries";
import { pageActor } from "@/lib/platform/page";
import { timeZones } from "@/lib/settings/schema";
import { listCalendars, listPolicies } from "@/lib/sla/queries/list-rules";
import { listTeams } from "@/lib/teams/queries";

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.sla");
  return { title: t("title") };
}

export default async function SlaPage() {
  const actor = await pageActor("admin");
  const [policies, calendars, categories, teams] = await Promise.all([
    listPolicies(actor),
    listCalendars(actor),
    listCategories(actor, { activeOnly: false }),
    listTeams(actor),
  ]);
  const named = ({ id, name }: { id: number; name: string }) => ({ id, name });
  return (
    <SlaScreen
      policies={policies}
      calendars={calendars}
      categories={categories.map(named)}
      teams={teams.map(named)}
      timeZones={timeZones}
    />
  );
}
