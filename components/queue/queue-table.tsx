"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SelectShown } from "@/components/bulk/select-box";
import { useSelectionKeys } from "@/components/bulk/use-selection-keys";
import { useShownList } from "@/components/bulk/use-selection";
import { takeTicket } from "@/components/board/ticket-acts";
import { offersTaking } from "@/components/tickets/can-take";
import { Table, TableHeadCell } from "@/components/ui/table";
import type { QueueColumn } from "@/lib/saved-views/schema";
import type { AssignablePerson, PersonRef, TicketRow } from "@/lib/tickets/rows";
import { atTheEnd } from "./queue-cell";
import { QueueCard } from "./queue-card";
import { QueueRow } from "./queue-row";
import { mayChoose, RowMenu, type RowMenuMode } from "./row-menu";
import { useRowActs } from "./use-row-acts";
import { useRowKeys } from "./use-row-keys";

export type ColumnHead = {
  id: QueueColumn;
  label: string;
  sortHref?: string | undefined;
  sorted?: "ascending" | "descending" | undefined;
};
type Props = {
  caption: string;
  columns: readonly ColumnHead[];
  rows: readonly TicketRow[];
  me: PersonRef;
  people: readonly AssignablePerson[];
  /** False when the list goes on beyond these rows. */
  whole: boolean;
};

/** The keys of the rows, and the list that one of them opened. */
function useQueueKeys(rows: readonly TicketRow[], me: PersonRef, onTake: (row: TicketRow) => void) {
  const router = useRouter();
  const [menu, setMenu] = useState<{ number: number; mode: RowMenuMode } | null>(null);
  const rowOf = (number: number) => rows.find((one) => one.number === number);
  const choose = (mode: RowMenuMode) => (number: number) => {
    const row = rowOf(number);
    if (row && mayChoose(row, mode)) setMenu({ number, mode });
  };
  const cursor = useRowKeys({
    numbers: rows.map(({ number }) => number),
    acts: {
      open: (number) => {
        router.push(`/tickets/${String(number)}`);
      },
      take: (number) => {
        const row = rowOf(number);
        if (row && offersTaking(row, me)) onTake(row);
      },
      assign: choose("assign"),
      status: choose("status"),
      priority: choose("priority"),
    },
  });
  return {
    cursor,
    menu,
    close: () => {
      setMenu(null);
    },
  };
}

/** The staff's tickets as a dense table, walked and changed by keys too; cards on a phone. */
export function QueueTable({ caption, columns, rows, me, people, whole }: Props) {
  const t = useTranslations("queue");
  const { shown, perform } = useRowActs(rows);
  const onTake = ({ number }: TicketRow) => {
    perform(takeTicket(number, me), t("taken", { number: String(number) }));
  };
  const { cursor, menu, close } = useQueueKeys(shown, me, onTake);
  useShownList(rows, whole);
  useSelectionKeys(cursor);
  const ids = columns.map(({ id }) => id);
  return (
    <div data-queue-rows className="contents">
      <ul className="md:hidden" aria-label={caption}>
        {shown.map((row) => (
          <li key={row.number}>
            <QueueCard row={row} me={me} onTake={onTake} />
          </li>
        ))}
      </ul>
      <Table caption={caption} className="shrink-0 max-md:hidden" head={<HeadCells columns={columns} />}>
        {shown.map((row) => (
          <QueueRow
            key={row.number}
            row={row}
            columns={ids}
            me={me}
            cursor={row.number === cursor}
            onTake={onTake}
            menu={
              menu?.number === row.number ? (
                <RowMenu row={row} mode={menu.mode} me={me} people={people} perform={perform} onClose={close} />
              ) : null
            }
          />
        ))}
      </Table>
    </div>
  );
}

function HeadCells({ columns }: { columns: readonly ColumnHead[] }) {
  return (
    <>
      <TableHeadCell>
        <SelectShown />
      </TableHeadCell>
      {columns.map(({ id, label, sortHref, sorted }) => (
        <TableHeadCell key={id} sortHref={sortHref} sorted={sorted} end={atTheEnd.has(id)}>
          {label}
        </TableHeadCell>
      ))}
    </>
  );
}
