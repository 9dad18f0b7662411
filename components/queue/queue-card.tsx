"use client";

import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SelectBox } from "@/components/bulk/select-box";
import { useChosen } from "@/components/bulk/use-selection";
import { BlockedMark } from "@/components/tickets/blocked-mark";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { useMoments } from "@/components/tickets/use-moments";
import { Dot } from "@/components/ui/dot";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import type { TicketRow } from "@/lib/tickets/rows";
import { isOpen } from "@/lib/tickets/status";
import { DueCell } from "./queue-cell";
import { AssignedCell, type QueueLineProps } from "./assigned-cell";
import { useWaitingWords } from "./use-waiting-words";

/** One ticket of the queue on a phone: two lines and what to do. */
export function QueueCard({ row, me, onTake }: QueueLineProps) {
  const t = useTranslations();
  const { ago } = useMoments();
  const waiting = useWaitingWords(row);
  const status = statusLabels[row.status];
  const chosen = useChosen(row.number);
  return (
    <article
      data-ticket={row.number}
      className={clsx(
        "group/row relative flex items-center gap-3 border-b border-line px-4 py-3 active:bg-hover",
        chosen && "bg-accent-soft [--ground:var(--color-accent-soft)]",
      )}
    >
      <SelectBox number={row.number} className="relative z-1" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-1.75 text-sm text-ink-3">
          <ShapeGlyph shape={status.glyph} size={16} className={status.text} />
          {t(`tickets.status.${row.status}`)} · #{row.number}
          <PriorityMark row={row} />
          <time dateTime={row.updatedAt.toISOString()} className="ml-auto">
            {ago(row.updatedAt)}
          </time>
        </p>
        <h2 className="mt-1 flex items-center gap-1.75">
          <CategoryIcon name={row.category.icon} label={row.category.name} />
          <Link
            href={`/tickets/${String(row.number)}`}
            prefetch={false}
            className={`truncate after:absolute after:inset-0 ${row.unread ? "font-semibold" : "font-medium"}`}
          >
            {row.title}
          </Link>
          {row.unread ? <Dot label={t("tickets.unread")} /> : null}
        </h2>
        <p className="mt-0.5 flex gap-2 text-sm text-ink-2">
          <span className="truncate">{row.requester.name}</span>
          {waiting || row.staff?.sla.nextDueAt ? <DueCell row={row} /> : null}
        </p>
        {isOpen(row.status) ? <BlockedMark by={row.staff?.blockedBy ?? []} /> : null}
      </div>
      <div className="relative z-1">
        <AssignedCell row={row} me={me} onTake={onTake} />
      </div>
    </article>
  );
}

function PriorityMark({ row }: { row: TicketRow }) {
  const t = useTranslations("tickets.priority");
  const priority = row.staff?.priority;
  if (priority !== "urgent" && priority !== "high") return null;
  const label = priorityLabels[priority];
  return <ShapeGlyph shape={label.glyph} size={16} className={label.text} label={t(priority)} />;
}
