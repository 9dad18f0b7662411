"use client";

import clsx from "clsx";
import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { SelectBox } from "@/components/bulk/select-box";
import { useChosen } from "@/components/bulk/use-selection";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { dueLooks, dueState } from "@/components/tickets/due-state";
import { useLateWords } from "@/components/tickets/use-late-words";
import { useMoments } from "@/components/tickets/use-moments";
import { Dot } from "@/components/ui/dot";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import { TableRow } from "@/components/ui/table";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import type { TicketRow } from "@/lib/tickets/rows";
import { AssignedCell, type QueueLineProps } from "./assigned-cell";
import { useWaitingWords } from "./use-waiting-words";

type Props = QueueLineProps & { cursor: boolean };

/** One ticket of the queue. */
export function QueueRow({ row, me, cursor, onTake }: Props) {
  const t = useTranslations();
  const { ago, whole } = useMoments();
  const line = useRef<HTMLTableRowElement>(null);
  const status = statusLabels[row.status];
  const priority = row.staff ? priorityLabels[row.staff.priority] : null;
  const chosen = useChosen(row.number);
  useEffect(() => {
    if (cursor) line.current?.scrollIntoView({ block: "nearest" });
  }, [cursor]);
  return (
    <TableRow ref={line} cursor={cursor} selected={chosen} data-ticket={row.number} className="group/row">
      <td className="w-0">
        <SelectBox number={row.number} />
      </td>
      <td className="text-sm text-ink-3">#{row.number}</td>
      <td>
        <span className="inline-flex items-center gap-1.75">
          <ShapeGlyph shape={status.glyph} size={16} className={status.text} />
          {t(`tickets.status.${row.status}`)}
        </span>
      </td>
      <td className="w-full max-w-0 min-w-60">
        <TitleLink row={row} />
      </td>
      <td className="max-w-44 truncate">{row.requester.name}</td>
      <td>
        {priority && row.staff ? (
          <span className="inline-flex items-center gap-1.75">
            <ShapeGlyph shape={priority.glyph} size={16} className={priority.text} />
            {t(`tickets.priority.${row.staff.priority}`)}
          </span>
        ) : null}
      </td>
      <td className="max-w-52">
        <DueCell row={row} />
      </td>
      <td>
        <AssignedCell row={row} me={me} onTake={onTake} />
      </td>
      <td className="text-right text-sm text-ink-2">
        <time dateTime={row.updatedAt.toISOString()} title={whole(row.updatedAt)}>
          {ago(row.updatedAt)}
        </time>
      </td>
    </TableRow>
  );
}

/** When the first running deadline is, in red once it has passed; whom a waiting ticket waits for. */
export function DueCell({ row }: { row: TicketRow }) {
  const { moment, whole } = useMoments();
  const now = useNow({ updateInterval: 60_000 });
  const late = useLateWords();
  const waiting = useWaitingWords(row);
  if (row.status === "waiting") {
    return (
      <span className="flex items-center gap-1.5 text-ink-3">
        <DueGlyph paused />
        <span className="truncate">{waiting}</span>
      </span>
    );
  }
  const state = dueState(row, now);
  if (!state) return <span className="text-ink-3">–</span>;
  const { due, tone, used, minutesLeft } = state;
  return (
    <span
      title={whole(due)}
      className={clsx("inline-flex items-center gap-1.5", tone === "calm" ? "text-ink-2" : dueLooks[tone].text)}
    >
      <DueGlyph used={used} className={clsx("shrink-0", dueLooks[tone].glyph)} />
      {tone === "late" ? late(-minutesLeft) : moment(due)}
    </span>
  );
}

function TitleLink({ row }: { row: TicketRow }) {
  const t = useTranslations("tickets");
  return (
    <Link
      href={`/tickets/${String(row.number)}`}
      prefetch={false}
      className="flex min-w-0 items-center gap-2 rounded-xs -outline-offset-1!"
    >
      <CategoryIcon name={row.category.icon} label={row.category.name} />
      <span className={row.unread ? "truncate font-semibold" : "truncate"}>{row.title}</span>
      {row.unread ? <Dot label={t("unread")} /> : null}
    </Link>
  );
}
