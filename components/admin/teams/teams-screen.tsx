import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import type { TeamDetail } from "@/lib/teams/queries";
import type { FoundPerson } from "@/lib/users/rows";
import { NewTeam } from "./new-team";
import { TeamsTable } from "./teams-table";

type Props = { teams: readonly TeamDetail[]; staff: readonly FoundPerson[] };

/** The teams that receive tickets, and who is in them. */
export async function TeamsScreen({ teams, staff }: Props) {
  const t = await getTranslations("admin.teams");
  return (
    <Page sheet>
      <PageHeader line title={t("title")} actions={<NewTeam />} />
      {teams.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <TeamsTable teams={teams} staff={staff} />
      )}
    </Page>
  );
}
