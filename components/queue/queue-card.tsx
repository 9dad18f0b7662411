"use client";

import clsx from "clsx";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { SelectBox } from "@/components/bulk/select-box";
import { useChosen } from "@/components/bulk/use-selection";
import { BlockedMark } from "@/components/tickets/blocked-mark";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { FileCount } from "@/components/tickets/file-count";
import { Dot } from "@/components/ui/dot";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import { isOpen } from "@/lib/tickets/status";
import { DueCell } from "./queue-cell";
import { AssignedCell, type QueueLineProps } from "./assigned-cell";

/** One ticket of the queue on a phone, without hooks: two lines and what to do. */
function QueueLines({ chosen = false, box, ...line }: QueueLineProps & { chosen?: boolean; box: ReactNode }) {
  const { row, words } = line;
  const status = statusLabels[row.status];
  return (
    <article
      data-ticket={row.number}
      className={clsx(
        "group/row relative flex items-center gap-3 border-b border-line px-4 py-3 active:bg-hover",
        chosen && "bg-accent-soft [--ground:var(--color-accent-soft)]",
      )}
    >
      {box}
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-1.75 text-sm text-ink-3">
          <ShapeGlyph shape={status.glyph} size={16} className={status.text} />
          {words.status(row.status)} · #{row.number}
          <PriorityMark {...line} />
          <time dateTime={row.updatedAt.toISOString()} className="ml-auto">
            {words.ago(row.updatedAt)}
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
          <FileCount count={row.attachmentCount} words={words.files(row.attachmentCount)} />
          {row.unread ? <Dot label={words.unread()} /> : null}
        </h2>
        <p className="mt-0.5 flex gap-2 text-sm text-ink-2">
          <span className="truncate">{row.requester.name}</span>
          {row.waitingFor || row.staff?.sla.nextDueAt ? <DueCell {...line} /> : null}
        </p>
        {isOpen(row.status) ? <BlockedMark by={row.staff?.blockedBy ?? []} say={words.blockedBy} /> : null}
      </div>
      <div className="relative z-1">
        <AssignedCell {...line} />
      </div>
    </article>
  );
}

function PriorityMark({ row, words }: Pick<QueueLineProps, "row" | "words">) {
  const priority = row.staff?.priority;
  if (priority !== "urgent" && priority !== "high") return null;
  const label = priorityLabels[priority];
  return <ShapeGlyph shape={label.glyph} size={16} className={label.text} label={words.priority(priority)} />;
}

/** One ticket of the queue on a phone, as the server draws it: its box comes with what it does. */
export function DrawnCard(line: QueueLineProps) {
  return <QueueLines {...line} box={<span className="block size-4" />} />;
}

/** One ticket of the queue on a phone. */
export function QueueCard(line: QueueLineProps) {
  const { number } = line.row;
  return (
    <QueueLines {...line} chosen={useChosen(number)} box={<SelectBox number={number} className="relative z-1" />} />
  );
}
