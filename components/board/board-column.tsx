"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { LoadMore } from "@/components/ui/load-more";
import { statusLabels } from "@/lib/tickets/labels";
import { useBoardClock } from "./board-clock";
import type { ColumnState, ColumnStatus, Place } from "./board-state";
import { useBoardTools } from "./board-tools";
import { CardRun, useSlot } from "./card-run";
import { ColumnCount } from "./column-count";
import { ColumnRuler } from "./column-ruler";
import { lateOf, rowsOf } from "./late-cards";
import { useObserved } from "./observable";
import { useTicketWords } from "./ticket-words";
import { useMoreCards } from "./use-more-cards";

type Props = { status: ColumnStatus; filter: string; filtered: boolean; peek: number | null };

/** A status, its count, one tick per ticket, and its cards. */
export function BoardColumn({ status, filter, filtered, peek }: Props) {
  const { store } = useBoardTools();
  const column = useObserved(store.board, (board) => board.columns[status]);
  const over = useObserved(store.drag, (drag) => drag?.over === status);
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      data-drop={status}
      className={clsx(
        "relative flex min-h-0 w-full shrink-0 snap-start flex-col md:w-[calc(50%-7px)] lg:w-auto lg:min-w-66 lg:flex-1",
        "*:relative before:pointer-events-none before:absolute before:-inset-x-1.75 before:-top-1 before:bottom-0 before:rounded-t-xl before:inset-ring",
        over ? "before:bg-accent-soft/60 before:inset-ring-accent-line" : "before:hidden",
      )}
    >
      <ColumnHead status={status} column={column} titleId={titleId} />
      <CardList status={status} places={column.places} peek={peek} filtered={filtered}>
        <MoreCards status={status} filter={filter} />
      </CardList>
    </section>
  );
}

type HeadProps = { status: ColumnStatus; column: ColumnState; titleId: string };

/** A column's name and counts, and one tick per ticket. */
export function ColumnHead({ status, column, titleId }: HeadProps) {
  const { store } = useBoardTools();
  const t = useTranslations("board");
  const words = useTicketWords();
  const { now } = useBoardClock();
  const { glyph, text } = statusLabels[status];
  const { count } = column;
  const rows = rowsOf(store.board.get(), column.places);
  const late = lateOf(column, rows, now);
  return (
    <header className="shrink-0">
      <div className="flex h-8 items-center gap-1.75 px-0.5 max-md:sr-only">
        <ShapeGlyph shape={glyph} className={text} />
        <h2 id={titleId} className="font-semibold">
          {words.status(status)} <ColumnCount status={status} count={count} />
        </h2>
        {late > 0 ? (
          <span className="ml-auto text-xs text-danger-text">{t("column.late", { count: late })}</span>
        ) : null}
        {status === "resolved" ? <span className="ml-auto text-xs text-ink-3">{t("column.resolvedFor")}</span> : null}
      </div>
      <ColumnRuler rows={rows} count={count} status={status} now={now} />
    </header>
  );
}

type ListProps = {
  status: ColumnStatus;
  places: readonly Place[];
  peek: number | null;
  filtered: boolean;
  children: ReactNode;
};

function CardList({ status, places, peek, filtered, children }: ListProps) {
  const slot = useSlot(status, places, null);
  return (
    <div className="-mx-1.5 min-h-0 flex-1 [scrollbar-width:thin] overflow-y-auto overscroll-y-contain px-1.5 pt-0.5 pb-4">
      <CardRun status={status} places={places} slot={slot} peek={peek} />
      {places.length === 0 && !slot ? <EmptyColumn status={status} filtered={filtered} /> : null}
      {children}
    </div>
  );
}

/** Nothing here, and what to do next; the way out of the filters stands once. */
function EmptyColumn({ status, filtered }: { status: ColumnStatus; filtered: boolean }) {
  const t = useTranslations("board.empty");
  return (
    <div className="grid justify-items-center gap-3 px-3 py-6 text-center text-sm text-balance text-ink-3">
      <p>{filtered ? t("filtered") : t(status)}</p>
      {filtered && status === "new" ? (
        <Button size="sm" href="/board">
          {t("showAll")}
        </Button>
      ) : null}
    </div>
  );
}

/** The way to a column's next cards. */
export function MoreCards({ status, filter, auto = true }: { status: ColumnStatus; filter: string; auto?: boolean }) {
  const { store } = useBoardTools();
  const t = useTranslations("board");
  const cursor = useObserved(store.board, (board) => board.columns[status].nextCursor);
  const { load, busy, failed, sentinel } = useMoreCards(store, status, filter, cursor, auto);
  if (cursor === null) return <span />;
  return (
    <div ref={sentinel}>
      {failed ? <p className="pt-2 text-center text-xs text-danger-text">{t("moreFailed")}</p> : null}
      <LoadMore label={t("more")} busy={busy} onClick={load} />
    </div>
  );
}
