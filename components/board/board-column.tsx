"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { memo, useId, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { LoadMore } from "@/components/ui/load-more";
import { statusLabels } from "@/lib/tickets/labels";
import { BoardCard } from "./board-card";
import { useBoardClock } from "./board-clock";
import type { ColumnStatus, Place } from "./board-state";
import { useBoardTools } from "./board-tools";
import { CardFace, cardShape } from "./card-face";
import { cardOrder } from "./card-order";
import { ColumnRuler, lateCount } from "./column-ruler";
import { withStatus } from "./move-plan";
import { useObserved } from "./observable";
import { useTicketWords } from "./ticket-words";
import { useMoreCards } from "./use-more-cards";

type Props = { status: ColumnStatus; filter: string; filtered: boolean; peek: number | null };

/** Where a card on its way would stand in a column: before this place; null when it isn't over it. */
function useSlot(status: ColumnStatus, places: readonly Place[]): { index: number; height: number } | null {
  const { store } = useBoardTools();
  const drag = useObserved(store.drag, (value) => (value?.over === status && value.by === "pointer" ? value : null));
  if (!drag) return null;
  const board = store.board.get();
  const dragged = board.tickets.get(drag.number);
  if (!dragged || dragged.status === status) return null;
  const order = cardOrder(status);
  const landed = { ...dragged, ...withStatus(status, new Date()) };
  const after = places.findIndex(({ number }) => {
    const row = board.tickets.get(number);
    return row !== undefined && order(landed, row) < 0;
  });
  return { index: after === -1 ? places.length : after, height: drag.height };
}

/** A status, its count, one tick per ticket, and its cards. */
export function BoardColumn({ status, filter, filtered, peek }: Props) {
  const { store } = useBoardTools();
  const column = useObserved(store.board, (board) => board.columns[status]);
  const over = useObserved(store.drag, (drag) => drag?.over === status);
  const slot = useSlot(status, column.places);
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
      <ColumnHead status={status} count={column.count} places={column.places} titleId={titleId} />
      <CardList status={status} places={column.places} slot={slot} peek={peek} filtered={filtered}>
        <MoreCards status={status} filter={filter} />
      </CardList>
    </section>
  );
}

type HeadProps = { status: ColumnStatus; count: number; places: readonly Place[]; titleId: string };

function ColumnHead({ status, count, places, titleId }: HeadProps) {
  const { store } = useBoardTools();
  const t = useTranslations("board");
  const words = useTicketWords();
  const { now } = useBoardClock();
  const { glyph, text } = statusLabels[status];
  const tickets = store.board.get().tickets;
  const rows = places.flatMap(({ number, gone }) => (gone ? [] : (tickets.get(number) ?? [])));
  const late = lateCount(rows, now);
  return (
    <header className="shrink-0">
      <div className="flex h-8 items-center gap-1.75 px-0.5 max-md:sr-only">
        <ShapeGlyph shape={glyph} className={text} />
        <h2 id={titleId} className="font-semibold">
          {words.status(status)} <span className="ml-px font-normal text-ink-3">{count}</span>
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
  slot: { index: number; height: number } | null;
  peek: number | null;
  filtered: boolean;
  children: ReactNode;
};

function CardList({ status, places, slot, peek, filtered, children }: ListProps) {
  const { store, me } = useBoardTools();
  const tabStop = useObserved(store.lastFocused, (current) =>
    places.some(({ number, gone }) => !gone && number === current)
      ? current
      : (places.find(({ gone }) => !gone)?.number ?? null),
  );
  const slotLine = slot ? (
    <li
      key="slot"
      aria-hidden
      style={{ height: slot.height }}
      className="shrink-0 rounded-lg bg-surface inset-ring-[1.5px] inset-ring-accent"
    />
  ) : null;
  return (
    <div className="-mx-1.5 min-h-0 flex-1 [scrollbar-width:thin] overflow-y-auto overscroll-y-contain px-1.5 pt-0.5 pb-4">
      <ul className="flex flex-col gap-2">
        {places.flatMap(({ number, gone }, index) => [
          slot?.index === index ? slotLine : null,
          gone ? (
            <li key={`gone-${String(number)}`} aria-hidden inert className="rounded-lg inset-ring inset-ring-line">
              <div className={`${cardShape} invisible`}>
                <CardFace ticket={gone} me={me} title={gone.title} />
              </div>
            </li>
          ) : (
            <CardPlace
              key={number}
              number={number}
              status={status}
              tabStop={tabStop === number}
              peeked={peek === number}
            />
          ),
        ])}
        {slot && slot.index >= places.length ? slotLine : null}
      </ul>
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

const CardPlace = memo(function CardPlace({
  number,
  status,
  tabStop,
  peeked,
}: {
  number: number;
  status: ColumnStatus;
  tabStop: boolean;
  peeked: boolean;
}) {
  const { store } = useBoardTools();
  const away = useObserved(store.drag, (drag) => drag?.number === number && drag.by === "pointer");
  return (
    <li className={clsx(away && "rounded-lg opacity-80 inset-ring inset-ring-line-strong")}>
      <BoardCard number={number} column={status} tabStop={tabStop} peeked={peeked} />
    </li>
  );
});

function MoreCards({ status, filter }: { status: ColumnStatus; filter: string }) {
  const { store } = useBoardTools();
  const t = useTranslations("board");
  const cursor = useObserved(store.board, (board) => board.columns[status].nextCursor);
  const { load, busy, failed, sentinel } = useMoreCards(store, status, filter, cursor);
  if (cursor === null) return null;
  return (
    <div ref={sentinel}>
      {failed ? <p className="pt-2 text-center text-xs text-danger-text">{t("moreFailed")}</p> : null}
      <LoadMore label={t("more")} busy={busy} onClick={load} />
    </div>
  );
}
