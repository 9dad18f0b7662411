"use client";

import { useEffect, useRef, type ReactNode } from "react";
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
  useEffect(() => {
    if (cursor) place.current?.scrollIntoView({ block: "nearest" });
  }, [cursor]);
  return (
    <TableRow ref={place} cursor={cursor} data-number={line.row.number} className="group/row">
      {columns.map((column) => (
        <QueueCell key={column} column={column} {...line}>
          {column === "title" ? menu : null}
        </QueueCell>
      ))}
    </TableRow>
  );
}
