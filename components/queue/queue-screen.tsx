"use client";

import { TriangleAlert, Users } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { ShortcutsButton } from "@/components/shortcuts/shortcuts-button";
import { writtenSearch } from "@/components/tickets/filter-address";
import { NewTicketButton } from "@/components/tickets/new-ticket-button";
import { Banner } from "@/components/ui/banner";
import { TabLinks, type TabLink } from "@/components/ui/tab-links";
import type { QueueSetup } from "@/lib/saved-views/rows";
import type { FilterPlaces, ListCount, PersonRef, QueueCounts, TeamRef } from "@/lib/tickets/rows";
import { exportHref, queueViews, viewHref, type QueueAddress, type QueueView } from "./queue-address";
import { columnsOf } from "./queue-columns";
import { QueueBulk } from "@/components/bulk/queue-bulk";
import { QueueFilters } from "./queue-filters";
import { QueueSearch } from "./queue-search";
import { QueueTools } from "./queue-tools";
import { useGoneNotices } from "./use-gone-notices";

type Props = {
  address: QueueAddress;
  setup: QueueSetup;
  /** How many tickets each saved view holds, by its id. */
  viewCounts: ReadonlyMap<number, ListCount>;
  places: FilterPlaces;
  people: readonly PersonRef[];
  /** The teams that the reader may keep views for. */
  keepTeams: readonly TeamRef[];
  counts: QueueCounts;
  /** Who reads. */
  me: number;
  /** The rows, drawn once they are there. */
  children: ReactNode;
};

function useViewTabs({ address, setup, viewCounts, counts }: Props): TabLink[] {
  const t = useTranslations("queue");
  const countOf: Partial<Record<QueueView, number>> = {
    mine: counts.mine,
    unassigned: counts.unassigned,
    teams: counts.myTeams,
    offered: counts.offered,
    late: counts.late,
    open: counts.open,
  };
  const { saved, missing } = address;
  const constant = queueViews.map((view) => ({
    href: viewHref(view),
    label: t(`views.${view}`),
    count: countOf[view],
    current: !saved && !missing && view === address.view,
  }));
  const kept = setup.views.map(({ id, name, team }) => {
    const count = viewCounts.get(id);
    return {
      href: viewHref(id),
      label: (
        <>
          {team ? (
            <Users size={14} role="img" className="text-ink-3" aria-label={t("saved.of", { team: team.name })} />
          ) : null}
          <span className="max-w-48 truncate">{name}</span>
        </>
      ),
      count: count && (count.more ? t("saved.more", { count: count.count }) : count.count),
      current: saved?.id === id,
    };
  });
  return [...constant, ...kept];
}

/** What the reader should know of what is shown: a part that wasn't understood, a view that is gone or names what is out of use. */
function QueueNotices({ address, places }: Pick<Props, "address" | "places">) {
  const t = useTranslations("queue");
  const gone = useGoneNotices(address.filter, places);
  const notices = [
    ...(address.missing ? [t("saved.missing")] : []),
    ...(address.ignored ? [t("badFilter")] : []),
    ...(address.saved && address.saved.ignored.length > 0 ? [t("saved.outdated")] : []),
    ...gone,
  ];
  return notices.map((notice) => (
    <Banner key={notice} tone="warning" icon={<TriangleAlert size={16} aria-hidden />}>
      {notice}
    </Banner>
  ));
}

/** The staff's queue: views, filters, then the tickets. */
export function QueueScreen(props: Props) {
  const { address, setup, places, people, keepTeams, me, children } = props;
  const t = useTranslations("queue");
  const { saved, written } = address;
  const columns = columnsOf(address, setup);
  const { categories, requester } = places;
  const wanted = new Set(address.filter.team);
  const teams = places.teams.filter(({ id, active }) => active || [...wanted].some((team) => team === id));
  return (
    <Page sheet>
      <PageHeader
        title={t("title")}
        search={<QueueSearch initial={written.q ?? ""} saved={saved?.filter ?? null} />}
        actions={<NewTicketButton>{t("new")}</NewTicketButton>}
      />
      <TabLinks label={t("views.label")} tabs={useViewTabs(props)} />
      <QueueFilters
        options={{ categories, teams, people, requester }}
        saved={saved?.filter ?? null}
        end={
          <QueueTools
            saved={saved}
            changed={address.modified || address.narrowed || (saved?.ignored.length ?? 0) > 0}
            filter={written}
            choice={{
              columns,
              viewId: saved?.id ?? null,
              chosen: saved ? saved.ownColumns : setup.columns !== null,
            }}
            teams={keepTeams}
            viewHref={viewHref(saved?.id ?? address.view)}
            exportHref={exportHref(address, columns)}
          />
        }
      />
      <QueueNotices address={address} places={places} />
      {children}
      <div className="mt-auto hidden px-4 py-2 lg:block pointer-coarse:hidden">
        <ShortcutsButton />
      </div>
      <QueueBulk
        options={{ categories: categories.filter(({ active }) => active), teams, people }}
        me={me}
        filter={writtenSearch(new URLSearchParams(written))}
      />
    </Page>
  );
}
