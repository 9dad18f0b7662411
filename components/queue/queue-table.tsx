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
import { Drawn } from "@/components/ui/drawn";
import { Table, TableHeadCell } from "@/components/ui/table";
import { useAlive } from "@/components/ui/use-alive";
import { useMedia } from "@/components/ui/use-media";
import type { QueueColumn } from "@/lib/saved-views/schema";
import type { AssignablePerson, PersonRef, TicketRow } from "@/lib/tickets/rows";
import type { QueueLineProps } from "./assigned-cell";
import { atTheEnd } from "./queue-cell";
import { DrawnCard, QueueCard } from "./queue-card";
import { DrawnRow, QueueRow } from "./queue-row";
import { mayChoose, RowMenu, type RowMenuMode } from "./row-menu";
import { useRowActs } from "./use-row-acts";
import { useQueueWords } from "./use-queue-words";
import { useRowKeys } from "./use-row-keys";

const PHONE = "(max-width: 47.99rem)";
/** A screenful of cards is what the server draws; of lines all, since they make the columns as wide as they are. */
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
  const { me, people, caption } = list;
  const { shown, perform } = useRowActs(rows, me.id);
  const t = useTranslations("queue");
  const onTake = ({ number }: TicketRow) => {
    perform(takeTicket(number, me), t("taken", { number: String(number) }));
  };
  const { cursor, menu, close } = useQueueKeys(shown, me, onTake);
  useShownList(rows, list.whole);
  useSelectionKeys(cursor);
  const alive = useAlive();
  const lines = { me, words: useQueueWords(), onTake };
  const menuOf = (row: TicketRow) =>
    menu?.number === row.number ? (
      <RowMenu row={row} mode={menu.mode} me={me} people={people} perform={perform} onClose={close} />
    ) : null;
  return (
    <div data-queue-rows className="contents">
      {narrow ? (
        <Cards caption={caption} rows={shown} alive={alive} {...lines} />
      ) : (
        <Lines {...list} rows={shown} alive={alive} cursor={cursor} menuOf={menuOf} {...lines} />
      )}
    </div>
  );
}

type DrawnProps = Omit<QueueLineProps, "row"> & { caption: string; rows: readonly TicketRow[]; alive: boolean };

function Cards({ caption, rows, alive, ...line }: DrawnProps) {
  const shared = { className: "md:hidden", "aria-label": caption };
  if (!alive) {
    const draw = () =>
      rows.slice(0, CARDS_FIRST).map((row) => (
        <li key={row.number}>
          <DrawnCard row={row} {...line} />
        </li>
      ));
    return <Drawn key="drawn" as="ul" {...shared} draw={draw} />;
  }
  return (
    <ul {...shared}>
      {rows.map((row) => (
        <li key={row.number}>
          <QueueCard row={row} {...line} />
        </li>
      ))}
    </ul>
  );
}

type LinesProps = DrawnProps &
  Pick<Props, "columns"> & { cursor: number | null; menuOf: (row: TicketRow) => ReactNode };

function Lines({ caption, columns, rows, alive, cursor, menuOf, ...line }: LinesProps) {
  const ids = columns.map(({ id }) => id);
  const draw = () => rows.map((row) => <DrawnRow key={row.number} row={row} columns={ids} {...line} />);
  const body = alive ? (
    <tbody key="alive">
      {rows.map((row) => (
        <QueueRow
          key={row.number}
          row={row}
          columns={ids}
          cursor={row.number === cursor}
          menu={menuOf(row)}
          {...line}
        />
      ))}
    </tbody>
  ) : (
    <Drawn key="drawn" as="tbody" draw={draw} />
  );
  const head = <HeadCells columns={columns} />;
  return <Table caption={caption} className="shrink-0 max-md:hidden" head={head} body={body} />;
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
