import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { TabLinks } from "@/components/ui/tab-links";
import type { UserCounts, UserRow } from "@/lib/users/rows";
import { AddressChip } from "../address-chip";
import { AddressSearch } from "../address-search";
import { InviteDialog } from "./invite-dialog";
import { MailedProvider } from "./mailed";
import type { TeamOption } from "./user-tasks";
import { usersHref, userViews, type SearchParams, type UsersAddress } from "./users-address";
import { UsersTable } from "./users-table";

type ScreenProps = {
  address: UsersAddress;
  teams: readonly TeamOption[];
  counts: UserCounts | null;
  /** Whether invitations also go out by mail. */
  mailed: boolean;
  children: ReactNode;
};

/** The people of the centre: views, words to search by, then who they are. */
export async function UsersScreen({ address, teams, counts, mailed, children }: ScreenProps) {
  const t = await getTranslations("admin.users");
  return (
    <MailedProvider mailed={mailed}>
      <Page sheet>
        <PageHeader
          title={t("title")}
          beside={counts ? <span className="text-sm text-ink-3">{t("count", { count: counts.active })}</span> : null}
          actions={<InviteDialog teams={teams} />}
        />
        <TabLinks
          label={t("views.label")}
          tabs={userViews.map((view) => ({
            href: usersHref(view),
            label: t(`views.${view}`),
            count: counts?.[view],
            current: view === address.view,
          }))}
        />
        <div className="flex flex-wrap items-center gap-2 px-4 py-2.5 lg:px-5">
          <AddressSearch label={t("search")} />
          {teams.length > 0 ? (
            <AddressChip
              name="team"
              label={t("fields.team")}
              searchLabel={t("findTeam")}
              choices={teams.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          ) : null}
        </div>
        {children}
      </Page>
    </MailedProvider>
  );
}

type ListProps = {
  address: UsersAddress;
  search: SearchParams;
  page: { items: UserRow[]; nextCursor: string | null; complete: boolean };
  teams: readonly TeamOption[];
};

/** One page of people, or what to do when there are none. */
export async function UsersList({ address, search, page, teams }: ListProps) {
  const t = await getTranslations("admin.users");
  if (page.items.length === 0) {
    const kind = address.narrowed ? "filtered" : address.view === "all" ? "none" : "view";
    return (
      <EmptyState
        title={t(`empty.${kind}.title`)}
        action={kind === "none" ? null : <Button href={usersHref("all")}>{t("empty.clear")}</Button>}
      >
        {t(`empty.${kind}.text`)}
      </EmptyState>
    );
  }
  return (
    <>
      <UsersTable caption={t("caption")} users={page.items} teams={teams} />
      {page.complete ? null : <p className="px-5 pt-3 text-center text-sm text-ink-3">{t("tooMany")}</p>}
      <div className="flex justify-center gap-2 py-1">
        {address.cursor === null ? null : (
          <div className="py-3">
            <Button size="sm" href={usersHref(address.view, search)}>
              {t("first")}
            </Button>
          </div>
        )}
        {page.nextCursor === null ? null : (
          <LoadMore label={t("more")} href={usersHref(address.view, search, page.nextCursor)} />
        )}
      </div>
    </>
  );
}
