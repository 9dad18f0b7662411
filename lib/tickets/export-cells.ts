import type { CsvCell } from "../platform/csv";
import type { translatorFor } from "../platform/i18n/translator";
import type { QueueColumn } from "../saved-views/schema";
import type { TicketRow } from "./rows";

type Translate = ReturnType<typeof translatorFor>["t"];
/** How a table is written: in whose words, and by which clocks. */
export type ExportWords = { t: Translate; language: "fr" | "en"; timeZone: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as spreadsheets of the language understand it: 22/11/2026 09:05, or 2026-11-22 09:05. */
function moment(at: Date | null, { language, timeZone }: ExportWords): CsvCell {
  if (at === null) return null;
  const key = `${language} ${timeZone}`;
  const known = formats.get(key);
  const format =
    known ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  if (!known) formats.set(key, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const day =
    language === "fr"
      ? `${part("day")}/${part("month")}/${part("year")}`
      : `${part("year")}-${part("month")}-${part("day")}`;
  return `${day} ${part("hour")}:${part("minute")}`;
}

function waits({ waitingFor, requester }: TicketRow, t: Translate): CsvCell {
  if (!waitingFor) return null;
  const { kind, label } = waitingFor;
  return t(`tickets.waits.${kind}`, { name: requester.name, label, named: label === "" ? "no" : "yes" });
}

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(", ");

const cells: Record<QueueColumn, (row: TicketRow, words: ExportWords) => CsvCell> = {
  number: ({ number }) => number,
  status: ({ status }, { t }) => t(`tickets.status.${status}`),
  title: ({ title }) => title,
  requester: ({ requester }) => requester.name,
  priority: ({ staff }, { t }) => staff && t(`tickets.priority.${staff.priority}`),
  due: ({ staff }, words) => moment(staff?.sla.nextDueAt ?? null, words),
  assigned: ({ lead, helpers }) => names(lead ? [lead, ...helpers] : helpers),
  updated: ({ updatedAt }, words) => moment(updatedAt, words),
  category: ({ category }) => category.name,
  team: ({ staff }) => staff?.team?.name ?? null,
  lead: ({ lead }) => lead?.name ?? null,
  helpers: ({ helpers }) => names(helpers),
  urgency: ({ urgency }, { t }) => t(`tickets.urgency.${urgency}`),
  type: ({ staff }, { t }) => staff && t(`tickets.type.${staff.type}`),
  source: ({ staff }, { t }) => staff && t(`tickets.source.${staff.source}`),
  waitingFor: (row, { t }) => waits(row, t),
  replies: ({ replyCount }) => replyCount,
  created: ({ createdAt }, words) => moment(createdAt, words),
};

/** The titles of columns. */
export const exportHead = (columns: readonly QueueColumn[], { t }: ExportWords): CsvCell[] =>
  columns.map((column) => t(`queue.columns.${column}`));

/** What a ticket has in each column. */
export const exportCells = (columns: readonly QueueColumn[], row: TicketRow, words: ExportWords): CsvCell[] =>
  columns.map((column) => cells[column](row, words));
