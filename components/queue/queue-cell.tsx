"use client";

import clsx from "clsx";
import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BlockedMark } from "@/components/tickets/blocked-mark";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { dueLooks, dueState } from "@/components/tickets/due-state";
import { useLateWords } from "@/components/tickets/use-late-words";
import { useMoments } from "@/components/tickets/use-moments";
import { Dot } from "@/components/ui/dot";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import type { QueueColumn } from "@/lib/saved-views/schema";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import type { TicketRow } from "@/lib/tickets/rows";
import { isOpen } from "@/lib/tickets/status";
import { AssignedCell, type QueueLineProps } from "./assigned-cell";
import { useWaitingWords } from "./use-waiting-words";

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
      {isOpen(row.status) ? <BlockedMark by={row.staff?.blockedBy ?? []} className="shrink-0" /> : null}
    </Link>
  );
}

function Status({ row }: { row: TicketRow }) {
  const t = useTranslations("tickets.status");
  const { glyph, text } = statusLabels[row.status];
  return (
    <span className="inline-flex items-center gap-1.75">
      <ShapeGlyph shape={glyph} size={16} className={text} />
      {t(row.status)}
    </span>
  );
}

function Priority({ row }: { row: TicketRow }) {
  const t = useTranslations("tickets.priority");
  if (!row.staff) return null;
  const { glyph, text } = priorityLabels[row.staff.priority];
  return (
    <span className="inline-flex items-center gap-1.75">
      <ShapeGlyph shape={glyph} size={16} className={text} />
      {t(row.staff.priority)}
    </span>
  );
}

function Moment({ at }: { at: Date }) {
  const { ago, whole } = useMoments();
  return (
    <time dateTime={at.toISOString()} title={whole(at)}>
      {ago(at)}
    </time>
  );
}

/** A word of the ticket's own: what it is, where it came from, who or what it waits for. */
function Word({ column, row }: { column: "urgency" | "type" | "source" | "waitingFor"; row: TicketRow }) {
  const t = useTranslations("tickets");
  const waiting = useWaitingWords(row);
  if (column === "waitingFor") return waiting;
  if (column === "urgency") return t(`urgency.${row.urgency}`);
  if (!row.staff) return null;
  return column === "type" ? t(`type.${row.staff.type}`) : t(`source.${row.staff.source}`);
}

type Cell = { className?: string; content: (props: QueueLineProps) => ReactNode };
const narrow = "max-w-44 truncate";

const cells: Record<QueueColumn, Cell> = {
  number: { className: "text-sm text-ink-3", content: ({ row }) => `#${String(row.number)}` },
  status: { content: ({ row }) => <Status row={row} /> },
  title: { className: "w-full max-w-0 min-w-60", content: ({ row }) => <TitleLink row={row} /> },
  requester: { className: narrow, content: ({ row }) => row.requester.name },
  priority: { content: ({ row }) => <Priority row={row} /> },
  due: { className: "max-w-52", content: ({ row }) => <DueCell row={row} /> },
  assigned: { content: (props) => <AssignedCell {...props} /> },
  updated: { className: "text-right text-sm text-ink-2", content: ({ row }) => <Moment at={row.updatedAt} /> },
  category: { className: narrow, content: ({ row }) => row.category.name },
  team: { className: narrow, content: ({ row }) => row.staff?.team?.name },
  lead: { className: narrow, content: ({ row }) => row.lead?.name },
  helpers: { className: narrow, content: ({ row }) => row.helpers.map(({ name }) => name).join(", ") },
  urgency: { className: narrow, content: ({ row }) => <Word column="urgency" row={row} /> },
  type: { content: ({ row }) => <Word column="type" row={row} /> },
  source: { content: ({ row }) => <Word column="source" row={row} /> },
  waitingFor: { className: narrow, content: ({ row }) => <Word column="waitingFor" row={row} /> },
  replies: { className: "text-right text-sm text-ink-2", content: ({ row }) => row.replyCount },
  created: { className: "text-right text-sm text-ink-2", content: ({ row }) => <Moment at={row.createdAt} /> },
};

/** Columns whose words stand at the end. */
export const atTheEnd: ReadonlySet<string> = new Set<QueueColumn>(["updated", "created", "replies"]);

type Props = QueueLineProps & { column: QueueColumn; children?: ReactNode };

/** What one column shows of a ticket. */
export function QueueCell({ column, children, ...line }: Props) {
  const { className, content } = cells[column];
  return (
    <td className={className}>
      {content(line)}
      {children}
    </td>
  );
}
