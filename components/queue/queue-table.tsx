"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import { SelectShown } from "@/components/bulk/select-box";
import { useSelectionKeys } from "@/components/bulk/use-selection-keys";
import { useShownList } from "@/components/bulk/use-selection";
import { Table, TableHeadCell } from "@/components/ui/table";
import { toast } from "@/components/ui/toast-queue";
import { releaseTicketAction, takeTicketAction } from "@/lib/tickets/actions";
import type { PersonRef, TicketRow } from "@/lib/tickets/rows";
import { QueueCard } from "./queue-card";
import { QueueRow } from "./queue-row";
import { useRowKeys } from "./use-row-keys";

export type QueueColumn = {
  id: string;
  label: string;
  sortHref?: string | undefined;
  sorted?: "ascending" | "descending" | undefined;
};
type Props = {
  caption: string;
  columns: readonly QueueColumn[];
  rows: readonly TicketRow[];
  me: PersonRef;
  /** False when the list goes on beyond these rows. */
  whole: boolean;
};

function useTaking(me: PersonRef) {
  const t = useTranslations("queue");
  const router = useRouter();
  const release = async (number: number) => {
    const result = await releaseTicketAction({ number });
    if (!result.ok) toast({ message: result.error.message, danger: true });
    router.refresh();
  };
  return async (number: number) => {
    const result = await takeTicketAction({ number });
    router.refresh();
    if (!result.ok) {
      toast({ message: result.error.message, danger: true });
      return null;
    }
    toast({
      message: t("taken", { number: String(number) }),
      action: { label: t("undo"), kbd: "Ctrl Z", onPress: () => void release(number) },
    });
    return me;
  };
}

/** The staff's tickets as a dense table: J and K walk, Enter opens, T takes, X chooses. */
export function QueueTable({ caption, columns, rows, me, whole }: Props) {
  const router = useRouter();
  const take = useTaking(me);
  const [shown, setTaken] = useOptimistic(rows, (now: readonly TicketRow[], number: number) =>
    now.map((row) => (row.number === number ? { ...row, lead: me, can: { ...row.can, take: false } } : row)),
  );
  const onTake = (number: number) => {
    startTransition(async () => {
      setTaken(number);
      await take(number);
    });
  };
  const cursor = useRowKeys({
    numbers: shown.map(({ number }) => number),
    onOpen: (number) => {
      router.push(`/tickets/${String(number)}`);
    },
    onTake: (number) => {
      const row = shown.find((one) => one.number === number);
      if (row?.lead === null && row.can.take) onTake(number);
    },
  });
  useShownList(rows, whole);
  useSelectionKeys(cursor);
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
          <QueueRow key={row.number} row={row} me={me} cursor={row.number === cursor} onTake={onTake} />
        ))}
      </Table>
    </div>
  );
}

function HeadCells({ columns }: { columns: readonly QueueColumn[] }) {
  return (
    <>
      <TableHeadCell>
        <SelectShown />
      </TableHeadCell>
      {columns.map(({ id, label, sortHref, sorted }) => (
        <TableHeadCell key={id} sortHref={sortHref} sorted={sorted} end={id === "updated"}>
          {label}
        </TableHeadCell>
      ))}
    </>
  );
}
