"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo, useState, type ReactNode } from "react";
import { SelectShown } from "@/components/bulk/select-box";
import { useSelectionKeys } from "@/components/bulk/use-selection-keys";
import { useShownList } from "@/components/bulk/use-selection";
import { takeTicket } from "@/components/board/ticket-acts";
import { offersTaking } from "@/components/tickets/can-take";
import { withDates } from "@/components/tickets/with-dates";
import { Table, TableHeadCell } from "@/components/ui/table";
import { useAlive } from "@/components/ui/use-alive";
import { useMedia } from "@/components/ui/use-media";
import type { QueueColumn } from "@/lib/saved-views/schema";
import type { AssignablePerson, PersonRef, TicketRow } from "@/lib/tickets/rows";
import { atTheEnd } from "./queue-cell";
import { QueueCard } from "./queue-card";
import { QueueRow } from "./queue-row";
import { mayChoose, RowMenu, type RowMenuMode } from "./row-menu";
import { useRowActs } from "./use-row-acts";
import { useRowKeys } from "./use-row-keys";

const PHONE = "(max-width: 47.99rem)";
/** A screenful: what the server draws. */
const LINES_FIRST = 30;
const CARDS_FIRST = 10;

export type ColumnHead = {
  id: QueueColumn;
  label: string;
  sortHref?: string | undefined;
  sorted?: "ascending" | "descending" | undefined;
};
type Props = {
  caption: string;
  columns: readonly ColumnHead[];
  /** The rows as JSON: handed over as one text, they take the server a fraction of the time. */
  rows: string;
  /** What the server takes the reader's device for. */
  phone: boolean;
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
export function QueueTable({ rows: written, phone, ...list }: Props) {
  const rows = useMemo(() => withDates(written) as TicketRow[], [written]);
  const narrow = useMedia(PHONE, phone);
  const { shown, perform } = useRowActs(rows);
  const t = useTranslations("queue");
  const { me, people, caption } = list;
  const onTake = ({ number }: TicketRow) => {
    perform(takeTicket(number, me), t("taken", { number: String(number) }));
  };
  const { cursor, menu, close } = useQueueKeys(shown, me, onTake);
  useShownList(rows, list.whole);
  useSelectionKeys(cursor);
  const drawn = useAlive() ? shown : shown.slice(0, narrow ? CARDS_FIRST : LINES_FIRST);
  const menuOf = (row: TicketRow) =>
    menu?.number === row.number ? (
      <RowMenu row={row} mode={menu.mode} me={me} people={people} perform={perform} onClose={close} />
    ) : null;
  return (
    <div data-queue-rows className="contents">
      {narrow ? (
        <ul className="md:hidden" aria-label={caption}>
          {drawn.map((row) => (
            <li key={row.number}>
              <QueueCard row={row} me={me} onTake={onTake} />
            </li>
          ))}
        </ul>
      ) : (
        <Lines {...list} rows={drawn} cursor={cursor} onTake={onTake} menuOf={menuOf} />
      )}
    </div>
  );
}

type LinesProps = Pick<Props, "caption" | "columns" | "me"> & {
  rows: readonly TicketRow[];
  cursor: number | null;
  onTake: (row: TicketRow) => void;
  menuOf: (row: TicketRow) => ReactNode;
};

function Lines({ caption, columns, rows, me, cursor, onTake, menuOf }: LinesProps) {
  const ids = columns.map(({ id }) => id);
  return (
    <Table caption={caption} className="shrink-0 max-md:hidden" head={<HeadCells columns={columns} />}>
      {rows.map((row) => (
        <QueueRow
          key={row.number}
          row={row}
          columns={ids}
          me={me}
          cursor={row.number === cursor}
          onTake={onTake}
          menu={menuOf(row)}
        />
      ))}
    </Table>
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
