import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamsScreen } from "@/components/admin/teams/teams-screen";
import { forPage, pageActor } from "@/lib/platform/page";
import { listTeamDetails } from "@/lib/teams/queries";
import { listStaff } from "@/lib/users/queries";

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.teams");
  return { title: t("title") };
}

export default async function TeamsPage() {
  const actor = await pageActor("admin");
  const [teams, staff] = await Promise.all([forPage(listTeamDetails(actor)), forPage(listStaff(actor))]);
  return <TeamsScreen teams={teams} staff={staff} />;
}
