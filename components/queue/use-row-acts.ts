"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import type { TicketAct } from "@/components/board/ticket-acts";
import { refreshPage } from "@/components/live/refresh-page";
import { toast } from "@/components/ui/toast-queue";
import type { TicketRow } from "@/lib/tickets/rows";

/** The queue's rows as they are being changed, and how one is: shown at once, said, with the way back. */
export function useRowActs(rows: readonly TicketRow[]) {
  const t = useTranslations("queue");
  const router = useRouter();
  const [shown, show] = useOptimistic(rows, (now: readonly TicketRow[], { number, patch }: TicketAct) =>
    now.map((row) => (row.number === number ? { ...row, ...patch(row) } : row)),
  );
  const send = async (act: TicketAct, before: TicketRow): Promise<TicketRow | null> => {
    const answer = await act.send(before).catch(() => null);
    if (!answer?.ok) toast({ message: answer?.error.message ?? t("noAnswer"), danger: true });
    await refreshPage(router);
    return answer?.ok ? { ...before, ...act.patch(before), ...answer.value } : null;
  };
  const perform = (act: TicketAct, said: string) => {
    const before = rows.find(({ number }) => number === act.number);
    if (!before) return;
    startTransition(async () => {
      show(act);
      const after = await send(act, before);
      if (!after) return;
      const back = act.undo(before);
      toast({ message: said, action: { label: t("undo"), kbd: "Ctrl Z", onPress: () => void send(back, after) } });
    });
  };
  return { shown, perform };
}
