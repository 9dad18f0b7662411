"use client";

import { useTranslations } from "next-intl";
import { useId, type RefObject } from "react";
import { ColumnHead, MoreCards } from "./board-column";
import { columnStatuses, type ColumnStatus } from "./board-state";
import { useBoardTools } from "./board-tools";
import { LaneRow } from "./lane-row";
import { useObserved } from "./observable";

type Props = {
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  filter: string;
  peek: number | null;
};

const grid = "grid grid-cols-4 gap-3.5";

/** The board cut into lanes: they scroll together under the columns' names, and a column's next cards come below them all. */
export function LaneBoard({ scroller, onScroll, filter, peek }: Props) {
  const { store } = useBoardTools();
  const lanes = useObserved(store.board, (board) => board.lanes);
  const unfolded = useObserved(store.folded, (folded) => folded.size === 0);
  return (
    <div
      ref={scroller}
      onScroll={onScroll}
      className="min-w-0 flex-1 snap-x snap-mandatory scroll-px-4 [scrollbar-width:thin] overflow-auto overscroll-contain px-4 lg:snap-none lg:px-5"
    >
      <div className="w-[400%] pb-6 md:w-[200%] lg:w-auto lg:min-w-264">
        <div className={`${grid} sticky top-0 z-10 bg-canvas pt-1`}>
          {columnStatuses.map((status) => (
            <LaneColumnHead key={status} status={status} />
          ))}
        </div>
        {(lanes?.order ?? []).map((lane) => (
          <LaneRow key={lane} lane={lane} grid={grid} filter={filter} peek={peek} />
        ))}
        {lanes?.order.length === 0 ? <NoLanes filtered={filter !== ""} /> : null}
        <div className={grid}>
          {columnStatuses.map((status) => (
            <MoreCards key={status} status={status} filter={filter} auto={unfolded} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Nothing is there that a lane could be for. */
function NoLanes({ filtered }: { filtered: boolean }) {
  const t = useTranslations("board.empty");
  return (
    <p className="sticky left-0 max-w-[calc(100vw-2rem)] py-8 text-center text-sm text-ink-3">
      {filtered ? t("filtered") : t("new")}
    </p>
  );
}

function LaneColumnHead({ status }: { status: ColumnStatus }) {
  const { store } = useBoardTools();
  const column = useObserved(store.board, (board) => board.columns[status]);
  return (
    <div data-drop={status} className="snap-start">
      <ColumnHead status={status} column={column} titleId={useId()} />
    </div>
  );
}
