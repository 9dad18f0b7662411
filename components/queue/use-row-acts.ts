"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic, useState } from "react";
import { blockersIn, conflictFacts } from "@/components/board/conflict-facts";
import type { TicketAct } from "@/components/board/ticket-acts";
import { useTicketWords } from "@/components/board/ticket-words";
import { refreshPage } from "@/components/live/refresh-page";
import { OwnVersions } from "@/components/tickets/own-versions";
import { toast } from "@/components/ui/toast-queue";
import type { ActionFailure } from "@/lib/platform/action";
import type { TicketRow } from "@/lib/tickets/rows";

/** Why a change of a row was refused; after a conflict, who changed what. */
function useRefusalWords(me: number) {
  const t = useTranslations("queue");
  const words = useTicketWords();
  const { list } = useFormatter();
  return async (number: number, error: ActionFailure | null): Promise<string> => {
    if (!error) return t("noAnswer");
    if (error.code !== "conflict" || blockersIn(error) !== "") return error.message;
    const { fresh, author, fields } = await conflictFacts(number, error, me);
    if (!fresh) return error.message;
    return t("conflict", { number, name: author ?? "none", what: list(fields.map(words.field)) || "none" });
  };
}

/** The queue's rows as they are being changed, and how one is: shown at once, said, with the way back. */
export function useRowActs(rows: readonly TicketRow[], me: number) {
  const t = useTranslations("queue");
  const router = useRouter();
  const refusal = useRefusalWords(me);
  const [own] = useState(() => new OwnVersions());
  const [shown, show] = useOptimistic(rows, (now: readonly TicketRow[], { number, patch }: TicketAct) =>
    now.map((row) => (row.number === number ? { ...row, ...patch(row) } : row)),
  );
  const send = async (act: TicketAct, before: TicketRow): Promise<TicketRow | null> => {
    const answer = await act.send(before).catch(() => null);
    if (!answer?.ok) toast({ message: await refusal(act.number, answer?.error ?? null), danger: true });
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
        const [inverse, version] = [act.undo(before), own.latest(act.number, after.version)];
        startTransition(async () => {
          show(inverse);
          if (await send(inverse, { ...after, version })) toast({ message: t("undone", { number: act.number }) });
        });
      };
      toast({ message: said, action: { label: t("undo"), kbd: "Ctrl Z", onPress: undo }, lasting: true });
    });
  };
  return { shown, perform };
}
