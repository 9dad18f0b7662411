"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { readBoard } from "@/components/board/board-reads";
import type { BoardStore } from "@/components/board/board-store";
import { columnStatuses } from "@/components/board/board-state";
import { useBoardTools } from "@/components/board/board-tools";
import { useObserved } from "@/components/board/observable";
import { toast } from "@/components/ui/toast-queue";
import { MOST_TICKETS, type BulkProgress } from "@/lib/bulk-changes/schema";
import { BulkBar } from "./bulk-bar";
import type { BulkOptions } from "./bulk-menus";
import { changedCard } from "./changed-card";
import { dropOfChosen } from "./drop-chosen";
import { selection } from "./selection-store";
import { useBulkChanges, type WantedChange } from "./use-bulk-changes";
import { useBulkUndoKey } from "./use-bulk-undo-key";
import { useSelectionKeys } from "./use-selection-keys";
import { useShownList } from "./use-selection";

/** Reads the board once the reader's own change is over: no card is held back from what they did themselves. */
async function readAgain(store: BoardStore, filter: string): Promise<void> {
  const changes = store.changes();
  const snapshot = await readBoard(filter, store.board.get()).catch(() => null);
  if (!snapshot || store.changes() !== changes || store.drag.get()) return;
  store.dispatch({ type: "refreshed", snapshot, held: new Set() });
}

/** Shows what is on its way on the cards, until it is so or refused. */
function useCardsOnTheirWay(options: BulkOptions) {
  const { store, me, focusCard } = useBoardTools();
  const sent = useRef<number[]>([]);
  return {
    show: (change: WantedChange, numbers: readonly number[]) => {
      store.changed();
      sent.current = numbers.filter((number) => {
        const row = store.board.get().tickets.get(number);
        const patch = row ? changedCard(row, change, { options, me }) : null;
        if (row && patch) store.dispatch({ type: "acted", row, patch });
        return patch !== null;
      });
    },
    settle: (progress: BulkProgress | null) => {
      store.changed();
      const refused = new Set(progress?.refusedTickets.map(({ number }) => number));
      for (const number of sent.current) {
        const row = store.board.get().tickets.get(number);
        if (!progress || refused.has(number) || !row) store.dispatch({ type: "refused", number });
        else {
          const { version, status } = row;
          store.dispatch({
            type: "confirmed",
            written: { number, version: version + 1, status, updatedAt: new Date() },
          });
        }
      }
      sent.current = [];
      const last = store.lastFocused.get();
      if (last !== null && document.activeElement === document.body) focusCard(last);
    },
  };
}

/** The cards in the order of the board. */
function useShownCards() {
  const { store } = useBoardTools();
  const board = useObserved(store.board, (value) => value);
  return useMemo(
    () =>
      columnStatuses.flatMap((status) =>
        board.columns[status].places.flatMap(({ number, gone }) => (gone ? [] : (board.tickets.get(number) ?? []))),
      ),
    [board],
  );
}

type Props = { places: Pick<BulkOptions, "teams" | "categories">; filter: string };

/** The bar of the board, and what else acts on chosen cards: keys, and dragging one of them. */
export function BoardBulk({ places, filter }: Props) {
  const { store, me, assignable } = useBoardTools();
  const t = useTranslations("bulk");
  const options = useMemo(() => ({ ...places, people: assignable }), [places, assignable]);
  const cards = useCardsOnTheirWay(options);
  const changesThen = useRef(-1);
  const changes = useBulkChanges({
    onChanged: (progress) => {
      cards.settle(progress);
      changesThen.current = store.changes();
      void readAgain(store, filter);
    },
    onFailed: () => cards.settle(null),
  });
  useBulkUndoKey(store, changesThen, changes.undoLast);
  useShownList(useShownCards(), true);
  useSelectionKeys(null, () => store.drag.get() !== null);
  const change = (wanted: WantedChange) => {
    const numbers = [...selection.get().chosen];
    if (changes.busy || numbers.length === 0) return;
    if (numbers.length > MOST_TICKETS) {
      toast({ message: t("tooMany"), danger: true });
      return;
    }
    cards.show(wanted, numbers);
    changes.start(wanted, numbers);
  };
  const drop = useEffectEvent(change);
  useEffect(() => {
    dropOfChosen.set((status) => drop({ property: "status", status }));
    return () => dropOfChosen.set(null);
  }, []);
  return (
    <BulkBar
      options={options}
      me={me.id}
      changes={changes}
      listKey={`/board?${filter}`}
      search={null}
      onChange={change}
    />
  );
}
