"use client";

import clsx from "clsx";
import { TriangleAlert } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { statusLabels } from "@/lib/tickets/labels";
import { statuses, type TicketStatus } from "@/lib/tickets/status";
import { hasColumn, type ColumnStatus } from "./board-state";
import { useBoardClock } from "./board-clock";
import { lateIn } from "./late-cards";
import { useBoardTools } from "./board-tools";
import { useObserved } from "./observable";
import { useTicketWords } from "./ticket-words";

type Props = { shown: ColumnStatus; onShow: (status: ColumnStatus) => void };

/** On a phone, the columns as tabs: one at a time, and each a place to drop a card on. */
export function ColumnTabs({ shown, onShow }: Props) {
  const t = useTranslations("board.column");
  return (
    <div role="group" aria-label={t("tabs")} className="flex shrink-0 gap-1 px-3 pb-2 md:hidden">
      {statuses.map((status) => (
        <ColumnTab key={status} status={status} shown={status === shown} onShow={onShow} />
      ))}
    </div>
  );
}

type TabProps = { status: TicketStatus; shown: boolean; onShow: (status: ColumnStatus) => void };

function ColumnTab({ status, shown, onShow }: TabProps) {
  const { store } = useBoardTools();
  const t = useTranslations("board.column");
  const words = useTicketWords();
  const count = useObserved(store.board, (board) =>
    hasColumn(status) ? board.columns[status].count : board.closedCount,
  );
  const limit = useObserved(store.board, ({ limits }) =>
    status === "resolved" || status === "closed" ? null : limits[status],
  );
  const { now } = useBoardClock();
  const late = useObserved(store.board, (board) => (hasColumn(status) ? lateIn(board, status, now) : 0));
  const beyond = limit !== null && (count ?? 0) > limit;
  const carried = useObserved(store.drag, (drag) => (drag === null ? "none" : drag.over === status ? "over" : "away"));
  if (!hasColumn(status) && carried === "none") return null;
  return (
    <button
      type="button"
      data-drop={status}
      aria-current={shown ? "true" : undefined}
      onClick={() => {
        if (hasColumn(status)) onShow(status);
      }}
      className={clsx(
        "flex h-12 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-md px-0.5 text-2xs",
        carried === "over"
          ? "bg-accent-soft text-accent-text inset-ring-2 inset-ring-accent"
          : carried === "away"
            ? "border border-dashed border-line-control text-ink-2"
            : shown
              ? "bg-surface font-semibold text-ink shadow-card"
              : "text-ink-2",
      )}
    >
      <span className="flex items-center gap-1 text-xs">
        <ShapeGlyph shape={statusLabels[status].glyph} size={14} className={statusLabels[status].text} />
        {beyond ? <TriangleAlert size={12} className="text-warning-text" aria-hidden /> : null}
        {count}
        {late > 0 ? (
          <span className="min-w-4 rounded-full bg-danger-soft px-1 text-center font-semibold text-danger-text">
            <span aria-hidden>{late}</span>
            <span className="sr-only">{t("late", { count: late })}</span>
          </span>
        ) : null}
        {beyond ? <span className="sr-only">{t("beyond", { count: count ?? 0, limit })}</span> : null}
      </span>
      <span className="max-w-full truncate">{words.status(status)}</span>
    </button>
  );
}
