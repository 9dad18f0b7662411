"use client";

import { useEffect, useRef, type ReactNode, type Ref } from "react";
import { SelectBox } from "@/components/bulk/select-box";
import { useChosen } from "@/components/bulk/use-selection";
import { TableRow } from "@/components/ui/table";
import type { QueueColumn } from "@/lib/saved-views/schema";
import type { QueueLineProps } from "./assigned-cell";
import { QueueCell } from "./queue-cell";

type Props = QueueLineProps & { columns: readonly QueueColumn[] };
type LineProps = Props & {
  ref?: Ref<HTMLTableRowElement>;
  cursor?: boolean;
  chosen?: boolean;
  /** What chooses the ticket. */
  box: ReactNode;
  /** The list that a key opened on this row. */
  menu?: ReactNode;
};

/** One ticket of the queue, without hooks. */
export function QueueLine({ ref, columns, cursor, chosen, box, menu, ...line }: LineProps) {
  return (
    <TableRow ref={ref} cursor={cursor} selected={chosen} data-ticket={line.row.number} className="group/row">
      <td className="w-0">{box}</td>
      {columns.map((column) => (
        <QueueCell key={column} column={column} {...line}>
          {column === "title" ? menu : null}
        </QueueCell>
      ))}
    </TableRow>
  );
}

/** One ticket of the queue as the server draws it: its box comes with what it does. */
export function DrawnRow(props: Props) {
  return <QueueLine {...props} box={<span className="block size-4" />} />;
}

/** One ticket of the queue. */
export function QueueRow({ cursor, menu, ...props }: Props & { cursor: boolean; menu: ReactNode }) {
  const place = useRef<HTMLTableRowElement>(null);
  const { number } = props.row;
  const chosen = useChosen(number);
  useEffect(() => {
    if (!cursor) return;
    place.current?.scrollIntoView({ block: "nearest" });
    // The keys and the focus stand on the same row; who is elsewhere meanwhile stays there.
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest("[data-queue-rows]"))
      place.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [cursor]);
  return (
    <QueueLine {...props} ref={place} cursor={cursor} chosen={chosen} box={<SelectBox number={number} />} menu={menu} />
  );
}
