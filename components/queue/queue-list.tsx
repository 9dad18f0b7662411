import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { drawnRows } from "@/components/live/drawn-rows";
import { HeldRefresh } from "@/components/live/held-refresh";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import type { Page as PageOf } from "@/lib/platform/pagination";
import type { QueueColumn } from "@/lib/saved-views/schema";
import type { AssignablePerson, PersonRef, TicketRow } from "@/lib/tickets/rows";
import { cursorHref, sortHref, viewHref, type QueueAddress, type SearchParams } from "./queue-address";
import { columnSorts } from "./queue-columns";
import { QueueTable } from "./queue-parts";
import type { ColumnHead } from "./queue-table";

function sortedBy(address: QueueAddress, sort: string | undefined): ColumnHead["sorted"] {
  // Words sort by how well they fit, which is no column.
  if (!address.filter.sort && address.filter.q !== undefined) return undefined;
  const by = address.filter.sort ?? { by: "updatedAt", descending: true };
  if (by.by !== sort) return undefined;
  return by.descending ? "descending" : "ascending";
}

/** What the browser says of its device; where it is wrong, the page sets it right as it wakes up. */
async function onPhone(): Promise<boolean> {
  const sent = await headers();
  const hint = sent.get("sec-ch-ua-mobile");
  return hint === null ? /\bMobi/.test(sent.get("user-agent") ?? "") : hint === "?1";
}

const EVERY_MS = 60_000;

type ListProps = {
  address: QueueAddress;
  search: SearchParams;
  columns: readonly QueueColumn[];
  page: PageOf<TicketRow>;
  me: PersonRef;
  people: readonly AssignablePerson[];
};

/** One page of the queue's tickets, or what to do when there are none. */
export async function QueueList({ address, search, columns, page, me, people }: ListProps) {
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
  const heads = columns.map((id): ColumnHead => {
    const sorting = columnSorts[id];
    return {
      id,
      label: t(`columns.${id}`),
      sortHref: sorting && sortHref(search, address.written.sort, sorting.sort, sorting.descendingFirst),
      sorted: sortedBy(address, sorting?.sort),
    };
  });
  return (
    <>
      <QueueTable
        caption={t("caption", { view: address.saved?.name ?? t(`views.${address.view}`) })}
        columns={heads}
        rows={JSON.stringify(page.items)}
        phone={await onPhone()}
        me={me}
        people={people}
        whole={address.cursor === null && page.nextCursor === null}
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
  const kind =
    address.narrowed || address.modified
      ? "filtered"
      : address.saved
        ? "none"
        : address.view === "mine" || address.view === "offered" || address.view === "late"
          ? address.view
          : "none";
  const action =
    kind === "filtered" ? (
      <Button href={viewHref(address.saved?.id ?? address.view)}>{t("clear")}</Button>
    ) : kind === "mine" ? (
      <Button href={viewHref("unassigned")}>{t("unassignedAction")}</Button>
    ) : null;
  return (
    <EmptyState title={t(`${kind}.title`)} action={action}>
      {t(`${kind}.text`)}
    </EmptyState>
  );
}
