"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic, useState } from "react";
import type { TicketAct } from "@/components/board/ticket-acts";
import { refreshPage } from "@/components/live/refresh-page";
import { OwnVersions } from "@/components/tickets/own-versions";
import { toast } from "@/components/ui/toast-queue";
import type { TicketRow } from "@/lib/tickets/rows";

/** The queue's rows as they are being changed, and how one is: shown at once, said, with the way back. */
export function useRowActs(rows: readonly TicketRow[]) {
  const t = useTranslations("queue");
  const router = useRouter();
  const [own] = useState(() => new OwnVersions());
  const [shown, show] = useOptimistic(rows, (now: readonly TicketRow[], { number, patch }: TicketAct) =>
    now.map((row) => (row.number === number ? { ...row, ...patch(row) } : row)),
  );
  const send = async (act: TicketAct, before: TicketRow): Promise<TicketRow | null> => {
    const answer = await act.send(before).catch(() => null);
    if (!answer?.ok) toast({ message: answer?.error.message ?? t("noAnswer"), danger: true });
    await refreshPage(router);
    if (!answer?.ok) return null;
    const version = own.wrote(act.number, before.version, answer.value.version, act.writes);
    return { ...before, ...act.patch(before), ...answer.value, version };
  };
  const perform = (act: TicketAct, said: string) => {
    const before = rows.find(({ number }) => number === act.number);
    if (!before) return;
    startTransition(async () => {
      show(act);
      const after = await send(act, before);
      if (!after) return;
      const undo = () => {
        void send(act.undo(before), { ...after, version: own.latest(act.number, after.version) });
      };
      toast({ message: said, action: { label: t("undo"), kbd: "Ctrl Z", onPress: undo } });
    });
  };
  return { shown, perform };
}
