import { TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { drawnRows } from "@/components/live/drawn-rows";
import { HeldRefresh } from "@/components/live/held-refresh";
import { PageHeader } from "@/components/layout/page-header";
import { NewTicketButton } from "@/components/tickets/new-ticket-button";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { TabLinks } from "@/components/ui/tab-links";
import type { Page as PageOf } from "@/lib/platform/pagination";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import {
  cursorHref,
  queueViews,
  sortHref,
  viewHref,
  type QueueAddress,
  type QueueView,
  type SearchParams,
} from "./queue-address";
import type { FilterOptions } from "./queue-filters";
import { QueueFilters, QueueSearch, QueueTable } from "./queue-parts";
import type { QueueColumn } from "./queue-table";

type Counts = Record<"mine" | "unassigned" | "myTeams" | "late" | "open", number>;
type Props = {
  address: QueueAddress;
  search: SearchParams;
  options: FilterOptions;
  counts: Counts;
  /** The rows, drawn once they are there. */
  children: ReactNode;
};

/** The staff's queue: views, filters, then the tickets. */
export async function QueueScreen({ address, search, options, counts, children }: Props) {
  const t = await getTranslations("queue");
  const countOf: Partial<Record<QueueView, number>> = {
    mine: counts.mine,
    unassigned: counts.unassigned,
    teams: counts.myTeams,
    late: counts.late,
    open: counts.open,
  };
  const q = search["q"];
  return (
    <Page sheet>
      <PageHeader
        title={t("title")}
        search={<QueueSearch initial={typeof q === "string" ? q : ""} />}
        actions={<NewTicketButton>{t("new")}</NewTicketButton>}
      />
      <TabLinks
        label={t("views.label")}
        tabs={queueViews.map((view) => ({
          href: viewHref(view),
          label: t(`views.${view}`),
          count: countOf[view],
          current: view === address.view,
        }))}
      />
      <QueueFilters options={options} />
      {address.ignored ? (
        <Banner tone="warning" icon={<TriangleAlert size={16} aria-hidden />}>
          {t("badFilter")}
        </Banner>
      ) : null}
      {children}
      <p className="mt-auto hidden px-5 py-3 text-xs text-ink-3 lg:block pointer-coarse:hidden">{t("keys")}</p>
    </Page>
  );
}

const COLUMNS = [
  { id: "number", sort: "number", descendingFirst: true },
  { id: "status", sort: null, descendingFirst: false },
  { id: "title", sort: null, descendingFirst: false },
  { id: "requester", sort: null, descendingFirst: false },
  { id: "priority", sort: "priority", descendingFirst: true },
  { id: "due", sort: "nextDueAt", descendingFirst: false },
  { id: "assigned", sort: null, descendingFirst: false },
  { id: "updated", sort: "updatedAt", descendingFirst: true },
] as const;

function sortedBy(address: QueueAddress, sort: string | null): QueueColumn["sorted"] {
  // Words sort by how well they fit, which is no column.
  if (!address.filter.sort && address.filter.q !== undefined) return undefined;
  const by = address.filter.sort ?? { by: "updatedAt", descending: true };
  if (sort === null || by.by !== sort) return undefined;
  return by.descending ? "descending" : "ascending";
}

const EVERY_MS = 60_000;

type ListProps = { address: QueueAddress; search: SearchParams; page: PageOf<TicketRow>; me: PersonRef };

/** One page of the queue's tickets, or what to do when there are none. */
export async function QueueList({ address, search, page, me }: ListProps) {
  const t = await getTranslations("queue");
  const follow = <HeldRefresh rows="[data-queue-rows]" everyMs={EVERY_MS} drawn={drawnRows(page.items)} />;
  if (page.items.length === 0) {
    return (
      <>
        <QueueEmpty address={address} />
        {follow}
      </>
    );
  }
  const columns = COLUMNS.map(({ id, sort, descendingFirst }) => ({
    id,
    label: t(`columns.${id}`),
    sortHref: sort === null ? undefined : sortHref(search, sort, descendingFirst),
    sorted: sortedBy(address, sort),
  }));
  return (
    <>
      <QueueTable
        caption={t("caption", { view: t(`views.${address.view}`) })}
        columns={columns}
        rows={page.items}
        me={me}
      />
      {follow}
      <div className="flex justify-center gap-2 py-4">
        {address.cursor === null ? null : <Button href={cursorHref(search, null)}>{t("first")}</Button>}
        {page.nextCursor === null ? null : <LoadMore label={t("more")} href={cursorHref(search, page.nextCursor)} />}
      </div>
    </>
  );
}

async function QueueEmpty({ address }: { address: QueueAddress }) {
  const t = await getTranslations("queue.empty");
  const kind = address.narrowed
    ? "filtered"
    : address.view === "mine" || address.view === "late"
      ? address.view
      : "none";
  const action =
    kind === "filtered" ? (
      <Button href={viewHref(address.view)}>{t("clear")}</Button>
    ) : kind === "mine" ? (
      <Button href={viewHref("unassigned")}>{t("unassignedAction")}</Button>
    ) : null;
  return (
    <EmptyState title={t(`${kind}.title`)} action={action}>
      {t(`${kind}.text`)}
    </EmptyState>
  );
}
