"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic, useState } from "react";
import { blockersIn, conflictFacts } from "@/components/board/conflict-facts";
import { oneAtATime } from "@/components/board/one-at-a-time";
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

/** What one wrote to rows, and in which order: a row may be changed again before the server has drawn the first change. */
class OwnWrites {
  readonly versions = new OwnVersions();
  readonly oneByOne = oneAtATime();
  readonly #written = new Map<number, TicketRow>();

  /** The row as it is drawn, or as one has written it since. */
  latest(drawn: TicketRow): TicketRow {
    const written = this.#written.get(drawn.number);
    return written && written.version > drawn.version ? written : drawn;
  }

  wrote(row: TicketRow): void {
    this.#written.set(row.number, row);
  }
}

/** The queue's rows as they are being changed, and how one is: shown at once, said, with the way back. */
export function useRowActs(rows: readonly TicketRow[], me: number) {
  const t = useTranslations("queue");
  const router = useRouter();
  const refusal = useRefusalWords(me);
  const [own] = useState(() => new OwnWrites());
  const [shown, show] = useOptimistic(rows, (now: readonly TicketRow[], { number, patch }: TicketAct) =>
    now.map((row) => (row.number === number ? { ...row, ...patch(row) } : row)),
  );
  /** Gives the version that the undo of it sends; null where it was refused. */
  const send = async (act: TicketAct, before: TicketRow): Promise<number | null> => {
    const answer = await act.send(before).catch(() => null);
    if (!answer?.ok) toast({ message: await refusal(act.number, answer?.error ?? null), danger: true });
    else own.wrote({ ...before, ...act.patch(before), ...answer.value });
    await refreshPage(router);
    return answer?.ok ? own.versions.wrote(act.number, before.version, answer.value.version, act.writes) : null;
  };
  const change = (act: TicketAct, make: (drawn: TicketRow) => Promise<void>) => {
    const drawn = rows.find(({ number }) => number === act.number);
    startTransition(async () => {
      show(act);
      if (drawn) await own.oneByOne(act.number, () => make(drawn));
    });
  };
  const perform = (act: TicketAct, said: string) => {
    change(act, async (drawn) => {
      const before = own.latest(drawn);
      const given = await send(act, before);
      if (given === null) return;
      const undo = () => {
        change(act.undo(before), async () => {
          const version = own.versions.latest(act.number, given);
          const done = await send(act.undo(before), { ...own.latest(before), version });
          if (done !== null) toast({ message: t("undone", { number: act.number }) });
        });
      };
      toast({ message: said, action: { label: t("undo"), kbd: "Ctrl Z", onPress: undo }, lasting: true });
    });
  };
  return { shown, perform };
}
