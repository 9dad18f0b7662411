"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import { offersTaking } from "@/components/tickets/can-take";
import { Table, TableHeadCell } from "@/components/ui/table";
import { toast } from "@/components/ui/toast-queue";
import { assignTicketAction, releaseTicketAction, takeTicketAction } from "@/lib/tickets/actions";
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
type Props = { caption: string; columns: readonly QueueColumn[]; rows: readonly TicketRow[]; me: PersonRef };

function useTaking(me: PersonRef) {
  const t = useTranslations("queue");
  const router = useRouter();
  const giveBack = async ({ number, lead, helpers }: TicketRow) => {
    const result = lead
      ? await assignTicketAction({ number, leadId: lead.id, helperIds: helpers.map(({ id }) => id) })
      : await releaseTicketAction({ number });
    if (!result.ok) toast({ message: result.error.message, danger: true });
    router.refresh();
  };
  return async (row: TicketRow) => {
    const { number } = row;
    const result = await takeTicketAction({ number });
    router.refresh();
    if (!result.ok) {
      toast({ message: result.error.message, danger: true });
      return null;
    }
    toast({
      message: t("taken", { number: String(number) }),
      action: { label: t("undo"), kbd: "Ctrl Z", onPress: () => void giveBack(row) },
    });
    return me;
  };
}

/** The staff's tickets as a dense table: J and K walk, Enter opens, T takes. */
export function QueueTable({ caption, columns, rows, me }: Props) {
  const router = useRouter();
  const take = useTaking(me);
  const [shown, setTaken] = useOptimistic(rows, (now: readonly TicketRow[], number: number) =>
    now.map((row) => (row.number === number ? { ...row, lead: me, can: { ...row.can, take: false } } : row)),
  );
  const onTake = (row: TicketRow) => {
    startTransition(async () => {
      setTaken(row.number);
      await take(row);
    });
  };
  const cursor = useRowKeys({
    numbers: shown.map(({ number }) => number),
    onOpen: (number) => {
      router.push(`/tickets/${String(number)}`);
    },
    onTake: (number) => {
      const row = shown.find((one) => one.number === number);
      if (row && offersTaking(row, me)) onTake(row);
    },
  });
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
  return columns.map(({ id, label, sortHref, sorted }) => (
    <TableHeadCell key={id} sortHref={sortHref} sorted={sorted} end={id === "updated"}>
      {label}
    </TableHeadCell>
  ));
}
