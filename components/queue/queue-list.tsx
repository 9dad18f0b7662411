"use client";

import { useTranslations } from "next-intl";
import { HeldRefresh } from "@/components/live/held-refresh";
import { writtenSearch } from "@/components/tickets/filter-address";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LoadMore } from "@/components/ui/load-more";
import type { QueueColumn } from "@/lib/saved-views/schema";
import type { AssignablePerson, PersonRef } from "@/lib/tickets/rows";
import { cursorHref, sortHref, type QueueAddress, type SearchParams } from "./queue-address";
import { columnSorts } from "./queue-columns";
import { QueueEmpty } from "./queue-empty";
import { useChangesCount } from "./use-changes-count";
import { QueueTable, type ColumnHead } from "./queue-table";

function sortedBy(address: QueueAddress, sort: string | undefined): ColumnHead["sorted"] {
  // Words sort by how well they fit, which is no column.
  if (!address.filter.sort && address.filter.q !== undefined) return undefined;
  const by = address.filter.sort ?? { by: "updatedAt", descending: true };
  if (by.by !== sort) return undefined;
  return by.descending ? "descending" : "ascending";
}

const EVERY_MS = 60_000;

type ListProps = {
  address: QueueAddress;
  search: SearchParams;
  columns: readonly QueueColumn[];
  /** The rows as JSON: handed over as one text, they take the server a fraction of the time. */
  rows: string;
  /** Which they are, see drawnRows; empty for none. */
  drawn: string;
  nextCursor: string | null;
  /** True when the search may have left out some of what matches. */
  cut: boolean;
  /** What the server takes the reader's device for. */
  phone: boolean;
  me: PersonRef;
  people: readonly AssignablePerson[];
};

/** One page of the queue's tickets, or what to do when there are none. */
export function QueueList({ address, search, columns, rows, drawn, nextCursor, cut, phone, me, people }: ListProps) {
  const t = useTranslations("queue");
  const count = useChangesCount(writtenSearch(new URLSearchParams(address.written)), drawn);
  const follow = <HeldRefresh rows="[data-queue-rows]" everyMs={EVERY_MS} drawn={drawn} count={count} />;
  if (drawn === "") {
    return (
      <>
        <QueueEmpty address={address} search={search} cut={cut} />
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
      {cut ? (
        <Banner tone="info" rounded className="mx-4 mb-2 lg:mx-5">
          {t("searchCut")}
        </Banner>
      ) : null}
      <QueueTable
        caption={t("caption", { view: address.saved?.name ?? t(`views.${address.view}`) })}
        columns={heads}
        rows={rows}
        phone={phone}
        me={me}
        people={people}
        whole={address.cursor === null && nextCursor === null}
      />
      {follow}
      <div className="flex justify-center gap-2 py-4">
        {address.cursor === null ? null : <Button href={cursorHref(search, null)}>{t("first")}</Button>}
        {nextCursor === null ? null : <LoadMore label={t("more")} href={cursorHref(search, nextCursor)} />}
      </div>
    </>
  );
}
