"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState, type FocusEvent, type ReactNode, type RefObject } from "react";
import { BoardBulk } from "@/components/bulk/board-bulk";
import type { BulkOptions } from "@/components/bulk/bulk-menus";
import { withDates } from "@/components/tickets/with-dates";
import type { PersonRef } from "@/lib/tickets/rows";
import { cardHintId } from "./board-card";
import { BoardClockProvider } from "./board-clock";
import { BoardColumn } from "./board-column";
import { BoardNotice } from "./board-notice";
import { BoardPeek } from "./board-peek";
import { columnStatuses, type BoardSnapshot, type ColumnStatus } from "./board-state";
import { BoardToolsContext, useBoardTools, type Assignable, type BoardTools } from "./board-tools";
import { ClosedRail } from "./closed-rail";
import { ColumnTabs } from "./column-tabs";
import { DragPreview } from "./drag-preview";
import { LaneBoard } from "./lane-board";
import { useObserved } from "./observable";
import { useBoardEntry } from "./use-board-entry";
import { useBoardKeys } from "./use-board-keys";
import { useBoardRefresh } from "./use-board-refresh";
import { useCardDrag } from "./use-card-drag";
import { useNewBoardTools } from "./use-new-board-tools";
import { usePeek } from "./use-peek";

type Props = {
  /** The snapshot as JSON: handed over as one text, it takes the server a fraction of the time. */
  snapshot: string;
  /** When the snapshot was read. */
  readAt: Date;
  me: PersonRef;
  assignable: readonly Assignable[];
  /** What cards can be sorted under, several at once. */
  places: Pick<BulkOptions, "teams" | "categories">;
  /** The filters of the address, for reading the board again. */
  filter: string;
};

type LiveProps = Omit<Props, "snapshot"> & { snapshot: BoardSnapshot };

/** The board of one filter: columns of cards that move by mouse, finger and keys. */
export function Board({ snapshot, ...rest }: Props) {
  const [opened] = useState(() => withDates(snapshot) as BoardSnapshot);
  return (
    <BoardClockProvider>
      <LiveBoard {...rest} snapshot={opened} />
    </BoardClockProvider>
  );
}

function LiveBoard({ snapshot, readAt, me, assignable, places, filter }: LiveProps) {
  const t = useTranslations("board");
  const peek = usePeek();
  const tools = useNewBoardTools(snapshot, me, assignable, peek.open);
  const { store } = tools;
  const freshness = useBoardRefresh(store, filter, readAt);
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const flight = useCardDrag(tools, { root, scroller, preview });
  const [shown, setShown] = useState<ColumnStatus>("new");
  const show = (status: ColumnStatus) => {
    const column = scroller.current?.querySelector(`[data-drop="${status}"]`);
    column?.scrollIntoView({ behavior: "smooth", inline: "start", block: "nearest" });
  };
  const onScroll = () => {
    const { scrollLeft = 0, scrollWidth = 1 } = scroller.current ?? {};
    setShown(columnStatuses[Math.round((scrollLeft / scrollWidth) * columnStatuses.length)] ?? "new");
  };
  return (
    <BoardToolsContext value={tools}>
      <BoardNotice freshness={freshness} />
      <KeyedArea tools={tools} area={root}>
        <ColumnTabs shown={shown} onShow={show} />
        <p id={cardHintId} hidden>
          {t("cardHint")}
        </p>
        <div className="flex min-h-96 flex-1 md:gap-3.5 md:pr-4 lg:min-h-0 lg:pr-5">
          {snapshot.lanes ? (
            <LaneBoard scroller={scroller} onScroll={onScroll} filter={filter} peek={peek.number} />
          ) : (
            <Columns scroller={scroller} onScroll={onScroll} filter={filter} peek={peek.number} />
          )}
          <ClosedRail />
        </div>
      </KeyedArea>
      {flight ? <DragPreview flight={flight} element={preview} /> : null}
      <Spoken />
      <BoardBulk places={places} filter={filter} />
      <BoardPeek number={peek.number} onTurn={peek.open} onClose={peek.close} />
    </BoardToolsContext>
  );
}

type ColumnsProps = {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  filter: string;
  peek: number | null;
};

/** The columns side by side; on a phone one at a time. */
function Columns({ scroller, onScroll, filter, peek }: ColumnsProps) {
  return (
    <div
      ref={scroller}
      onScroll={onScroll}
      className="flex min-w-0 flex-1 snap-x snap-mandatory scroll-px-4 scrollbar-none gap-4 overflow-x-auto overflow-y-hidden px-4 pt-1 md:-mr-2 md:gap-3.5 md:pr-2 lg:snap-none lg:scroll-px-5 lg:pl-5"
    >
      {columnStatuses.map((status) => (
        <BoardColumn key={status} status={status} filter={filter} filtered={filter !== ""} peek={peek} />
      ))}
    </div>
  );
}

type AreaProps = { tools: BoardTools; area: RefObject<HTMLDivElement | null>; children: ReactNode };

/** Where the cards' keys are heard. */
function KeyedArea({ tools, area, children }: AreaProps) {
  const { store } = tools;
  const onKeyDown = useBoardKeys(tools);
  useBoardEntry(tools);
  const onFocus = useCallback(
    (event: FocusEvent) => {
      const card = event.target.closest<HTMLElement>("[data-card]");
      if (card) store.lastFocused.set(Number(card.dataset["card"]));
    },
    [store],
  );
  const onBlur = useCallback(() => {
    // A card that is carried by keys is put back when its keys go elsewhere.
    if (store.drag.get()?.by === "keys") store.drag.set(null);
  }, [store]);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys belong to the links within
    <div ref={area} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur} className="flex min-h-0 flex-1 flex-col">
      {children}
    </div>
  );
}

/** What screen readers are told of each move. */
function Spoken() {
  const { store } = useBoardTools();
  const spoken = useObserved(store.spoken, (text) => text);
  return (
    <div role="status" className="sr-only">
      {spoken}
    </div>
  );
}
