"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { SelectBox } from "@/components/bulk/select-box";
import { useChosen } from "@/components/bulk/use-selection";
import { TableRow } from "@/components/ui/table";
import type { QueueColumn } from "@/lib/saved-views/schema";
import type { QueueLineProps } from "./assigned-cell";
import { QueueCell } from "./queue-cell";

type Props = QueueLineProps & {
  columns: readonly QueueColumn[];
  cursor: boolean;
  /** The list that a key opened on this row. */
  menu: ReactNode;
};

/** One ticket of the queue. */
export function QueueRow({ columns, cursor, menu, ...line }: Props) {
  const place = useRef<HTMLTableRowElement>(null);
  const chosen = useChosen(line.row.number);
  useEffect(() => {
    if (cursor) place.current?.scrollIntoView({ block: "nearest" });
  }, [cursor]);
  return (
    <TableRow ref={place} cursor={cursor} selected={chosen} data-ticket={line.row.number} className="group/row">
      <td className="w-0">
        <SelectBox number={line.row.number} />
      </td>
      {columns.map((column) => (
        <QueueCell key={column} column={column} {...line}>
          {column === "title" ? menu : null}
        </QueueCell>
      ))}
    </TableRow>
  );
}
