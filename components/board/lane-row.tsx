"use client";

import clsx from "clsx";
import { ChevronDown, ChevronRight } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { useId, useMemo } from "react";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { statusLabels } from "@/lib/tickets/labels";
import { isOpen } from "@/lib/tickets/status";
import { laneAddress } from "./board-address";
import { columnStatuses, type ColumnStatus, type LaneState } from "./board-state";
import type { BoardStore } from "./board-store";
import { useBoardTools } from "./board-tools";
import { CardRun, useSlot } from "./card-run";
import { countKey } from "./lanes";
import { useObserved } from "./observable";
import { useTicketWords } from "./ticket-words";
import { useLaneName } from "./use-lane-name";

type Props = { lane: string; grid: string; filter: string; peek: number | null };

function toggleFold(store: BoardStore, lane: string) {
  const folded = new Set(store.folded.get());
  if (!folded.delete(lane)) folded.add(lane);
  store.folded.set(folded);
}

/** A lane: its name with its counts, which folds it, and its cards by column. */
export function LaneRow({ lane, grid, filter, peek }: Props) {
  const { store } = useBoardTools();
  const nameOf = useLaneName();
  const lanes = useObserved(store.board, (board) => board.lanes);
  const folded = useObserved(store.folded, (value) => value.has(lane));
  const titleId = useId();
  const bodyId = useId();
  if (!lanes) return null;
  const Chevron = folded ? ChevronRight : ChevronDown;
  return (
    <section
      aria-labelledby={titleId}
      data-lane-row={lane}
      data-glides={`lane-${lane}`}
      className="border-t border-line first-of-type:border-t-0"
    >
      <header className="sticky left-0 flex w-[calc(100vw-2rem)] max-w-full items-center gap-3 py-1.5 lg:w-auto">
        <h2 id={titleId} className="-ml-1.5 min-w-0">
          <button
            type="button"
            aria-expanded={!folded}
            aria-controls={bodyId}
            onClick={() => toggleFold(store, lane)}
            className="flex h-8 max-w-full items-center gap-1.5 rounded-sm px-1.5 font-semibold hover:bg-hover pointer-coarse:h-11"
          >
            <Chevron size={15} aria-hidden className="shrink-0 text-ink-3" />
            <span className="truncate">{nameOf(lanes, lane)}</span>
          </button>
        </h2>
        <LaneCounts lane={lane} lanes={lanes} />
      </header>
      <div id={bodyId} hidden={folded} className={clsx(!folded && grid, "pb-3")}>
        {folded
          ? null
          : columnStatuses.map((status) => (
              <LaneCell key={status} status={status} lane={lane} lanes={lanes} filter={filter} peek={peek} />
            ))}
      </div>
    </section>
  );
}

/** The cards of a column that stand in a lane. */
function useLanePlaces(status: ColumnStatus, lane: string) {
  const { store } = useBoardTools();
  const column = useObserved(store.board, (board) => board.columns[status]);
  const places = useMemo(() => column.places.filter((place) => place.lane === lane), [column, lane]);
  return { places, goesOn: column.nextCursor !== null };
}

/** How many tickets of a status a lane holds: counted where it can be, else what is shown, and whether there may be more. */
function useLaneCount(status: ColumnStatus, lane: string, { counts }: LaneState) {
  const { places, goesOn } = useLanePlaces(status, lane);
  const shown = places.filter(({ gone }) => !gone).length;
  if (counts && isOpen(status)) {
    const count = Math.max(shown, counts.get(countKey(lane, status)) ?? 0);
    return { count, hidden: count - shown, atLeast: false };
  }
  return { count: shown, hidden: 0, atLeast: goesOn };
}

function LaneCounts({ lane, lanes }: { lane: string; lanes: LaneState }) {
  return (
    <ul className="flex shrink-0 items-center gap-2.5 text-xs text-ink-3">
      {columnStatuses
        .filter((status) => isOpen(status))
        .map((status) => (
          <LaneCount key={status} status={status} lane={lane} lanes={lanes} />
        ))}
    </ul>
  );
}

type CountProps = { status: ColumnStatus; lane: string; lanes: LaneState };

function LaneCount({ status, lane, lanes }: CountProps) {
  const t = useTranslations("board.lanes");
  const words = useTicketWords();
  const { count, atLeast } = useLaneCount(status, lane, lanes);
  const { glyph, text } = statusLabels[status];
  const said = atLeast ? t("atLeast", { count }) : String(count);
  return (
    <li className="inline-flex items-center gap-1" data-tip={t("count", { status: words.status(status), count: said })}>
      <ShapeGlyph shape={glyph} size={13} className={text} />
      <span aria-hidden>{said}</span>
      <span className="sr-only">{t("count", { status: words.status(status), count: said })}</span>
    </li>
  );
}

type CellProps = CountProps & { filter: string; peek: number | null };

function LaneCell({ status, lane, lanes, filter, peek }: CellProps) {
  const { store } = useBoardTools();
  const t = useTranslations("board.lanes");
  const words = useTicketWords();
  const nameOf = useLaneName();
  const { places } = useLanePlaces(status, lane);
  const { hidden } = useLaneCount(status, lane, lanes);
  const slot = useSlot(status, places, lane);
  const over = useObserved(store.drag, (drag) => drag?.over === status && drag.lane === lane);
  const name = nameOf(lanes, lane);
  return (
    <div
      role="group"
      aria-label={t("cell", { status: words.status(status), lane: name })}
      data-drop={status}
      data-lane={lane}
      className={clsx(
        "-m-1.5 flex min-h-14 min-w-0 flex-col gap-2 rounded-xl p-1.5",
        over && "bg-accent-soft/60 inset-ring inset-ring-accent-line",
      )}
    >
      <CardRun status={status} places={places} slot={slot} peek={peek} />
      {hidden > 0 ? (
        <Link
          href={laneAddress(filter, lanes, lane)}
          prefetch={false}
          aria-label={t("seeAll", { lane: name })}
          data-tip={t("seeAll", { lane: name })}
          className="inline-flex min-h-7 items-center self-start rounded-sm px-1.5 text-xs text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          {t("hidden", { count: hidden })}
        </Link>
      ) : null}
    </div>
  );
}
