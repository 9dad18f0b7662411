import clsx from "clsx";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { BlockedMark } from "@/components/tickets/blocked-mark";
import { CategoryIcon } from "@/components/tickets/category-icon";
import { dueLooks, dueState } from "@/components/tickets/due-state";
import { FileCount } from "@/components/tickets/file-count";
import { Dot } from "@/components/ui/dot";
import { DueGlyph } from "@/components/ui/glyphs/due-glyph";
import { ShapeGlyph } from "@/components/ui/glyphs/shape-glyph";
import type { QueueColumn } from "@/lib/saved-views/schema";
import { priorityLabels, statusLabels } from "@/lib/tickets/labels";
import type { TicketRow } from "@/lib/tickets/rows";
import { isOpen } from "@/lib/tickets/status";
import { AssignedCell, type QueueLineProps } from "./assigned-cell";
import type { QueueWords } from "./use-queue-words";

type Line = { row: TicketRow; words: QueueWords };

/** When the first running deadline is, in red once it has passed; whom a waiting ticket waits for. */
export function DueCell({ row, words }: Line) {
  if (row.status === "waiting") {
    return (
      <span className="flex items-center gap-1.5 text-ink-3">
        <DueGlyph paused />
        <span className="truncate">{words.waits(row)}</span>
      </span>
    );
  }
  const state = dueState(row, words.now);
  if (!state) return <span className="text-ink-3">–</span>;
  const { due, tone, used, minutesLeft } = state;
  return (
    <span
      title={words.whole(due)}
      className={clsx("inline-flex items-center gap-1.5", tone === "calm" ? "text-ink-2" : dueLooks[tone].text)}
    >
      <DueGlyph used={used} className={clsx("shrink-0", dueLooks[tone].glyph)} />
      {tone === "late" ? words.late(-minutesLeft) : words.moment(due)}
    </span>
  );
}

function TitleLink({ row, words }: Line) {
  return (
    <Link
      href={`/tickets/${String(row.number)}`}
      prefetch={false}
      className="flex min-w-0 items-center gap-2 rounded-xs -outline-offset-1!"
    >
      <CategoryIcon name={row.category.icon} label={row.category.name} />
      <span className={row.unread ? "truncate font-semibold" : "truncate"}>{row.title}</span>
      <FileCount count={row.attachmentCount} words={words.files(row.attachmentCount)} />
      {row.unread ? <Dot label={words.unread()} /> : null}
      {isOpen(row.status) ? (
        <BlockedMark by={row.staff?.blockedBy ?? []} say={words.blockedBy} className="shrink-0" />
      ) : null}
    </Link>
  );
}

function Status({ row, words }: Line) {
  const { glyph, text } = statusLabels[row.status];
  return (
    <span className="inline-flex items-center gap-1.75">
      <ShapeGlyph shape={glyph} size={16} className={text} />
      {words.status(row.status)}
    </span>
  );
}

function Priority({ row, words }: Line) {
  if (!row.staff) return null;
  const { glyph, text } = priorityLabels[row.staff.priority];
  return (
    <span className="inline-flex items-center gap-1.75">
      <ShapeGlyph shape={glyph} size={16} className={text} />
      {words.priority(row.staff.priority)}
    </span>
  );
}

function Moment({ at, words }: { at: Date; words: QueueWords }) {
  return (
    <time dateTime={at.toISOString()} title={words.whole(at)}>
      {words.ago(at)}
    </time>
  );
}

type Cell = { className?: string; content: (props: QueueLineProps) => ReactNode };
const narrow = "max-w-44 truncate";

const cells: Record<QueueColumn, Cell> = {
  number: { className: "text-sm text-ink-3", content: ({ row }) => `#${String(row.number)}` },
  status: { content: (line) => <Status {...line} /> },
  title: { className: "w-full max-w-0 min-w-60", content: (line) => <TitleLink {...line} /> },
  requester: { className: narrow, content: ({ row }) => row.requester.name },
  priority: { content: (line) => <Priority {...line} /> },
  due: { className: "max-w-52", content: (line) => <DueCell {...line} /> },
  assigned: { content: (props) => <AssignedCell {...props} /> },
  updated: {
    className: "text-right text-sm text-ink-2",
    content: ({ row, words }) => <Moment at={row.updatedAt} words={words} />,
  },
  category: { className: narrow, content: ({ row }) => row.category.name },
  team: { className: narrow, content: ({ row }) => row.staff?.team?.name },
  lead: { className: narrow, content: ({ row }) => row.lead?.name },
  helpers: { className: narrow, content: ({ row }) => row.helpers.map(({ name }) => name).join(", ") },
  urgency: { className: narrow, content: ({ row, words }) => words.urgency(row.urgency) },
  type: { content: ({ row, words }) => row.staff && words.type(row.staff.type) },
  source: { content: ({ row, words }) => row.staff && words.source(row.staff.source) },
  waitingFor: { className: narrow, content: ({ row, words }) => words.waits(row) },
  replies: { className: "text-right text-sm text-ink-2", content: ({ row }) => row.replyCount },
  created: {
    className: "text-right text-sm text-ink-2",
    content: ({ row, words }) => <Moment at={row.createdAt} words={words} />,
  },
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
