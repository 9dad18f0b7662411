import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readUsersAddress, type SearchParams } from "@/components/admin/users/users-address";
import { UsersList, UsersScreen } from "@/components/admin/users/users-screen";
import { reachesPeople } from "@/lib/platform/mail/mail";
import { forPage, pageActor } from "@/lib/platform/page";
import { listTeams } from "@/lib/teams/queries";
import { countUsers, listUsers } from "@/lib/users/queries";

const PAGE_SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  await pageActor("admin");
  const t = await getTranslations("admin.users");
  return { title: t("title") };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor("admin");
  const search = await searchParams;
  const address = readUsersAddress(search);
  const [page, counts, teams] = await Promise.all([
    forPage(listUsers(actor, address.filter, { limit: PAGE_SIZE, cursor: address.cursor })),
    countUsers(actor),
    listTeams(actor),
  ]);
  const options = teams.map(({ id, name }) => ({ id, name }));
  return (
    <UsersScreen address={address} teams={options} counts={counts} mailed={reachesPeople()}>
      <UsersList address={address} search={search} page={page} teams={options} />
    </UsersScreen>
  );
}
