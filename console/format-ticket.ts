import type { Comment, Status, Ticket } from "./api-types";
import type { Context } from "./context";
import { safeLine, safeText } from "./safe-text";
import { table, wrap } from "./table";
import type { Words } from "./words";

const STATUS_STYLE = {
  new: "blue",
  in_progress: "yellow",
  waiting: "magenta",
  resolved: "green",
  closed: "dim",
} as const;

/** A moment as the reader writes it, in the time zone of their machine. */
export function formatMoment(iso: string, { settings: { language } }: Context): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" }).format(new Date(iso));
}

/** The time zone that moments are written in: the centre's may be another. */
const machineZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The status in words, with whom it waits for. */
export function statusWords({ status, waitingFor }: Pick<Ticket, "status" | "waitingFor">, t: Words): string {
  if (status !== "waiting" || waitingFor === null) return t(`status.${status}`);
  const whom = waitingFor.label === "" ? t(`waitingFor.${waitingFor.kind}`) : safeLine(waitingFor.label);
  return `${t("status.waiting")} (${whom})`;
}

export const paintStatus = (text: string, status: Status, { terminal }: Context) =>
  terminal.style(STATUS_STYLE[status], text);

const nameOf = (person: { name: string } | null, none: string) => (person === null ? none : safeLine(person.name));

/** Tickets as a table, one a line. */
export function ticketTable(tickets: readonly Ticket[], context: Context): string {
  const { t, terminal } = context;
  const column = (title: string, cell: (ticket: Ticket) => string) => ({ title, cells: tickets.map(cell) });
  const staffs = tickets.some(({ priority }) => priority !== undefined);
  const columns = [
    column(t("column.number"), ({ number }) => `#${String(number)}`),
    column(t("column.status"), ({ status }) => t(`status.${status}`)),
    ...(staffs ? [column(t("column.priority"), ({ priority }) => (priority ? t(`priority.${priority}`) : ""))] : []),
    { ...column(t("column.title"), ({ title }) => safeLine(title)), shrinks: true },
    ...(staffs ? [column(t("column.requester"), ({ requester }) => safeLine(requester.name))] : []),
    column(t("column.lead"), ({ lead }) => nameOf(lead, t("ticket.nobody"))),
    column(`${t("column.updated")} (${machineZone()})`, ({ updatedAt }) => formatMoment(updatedAt, context)),
  ];
  return table(columns, terminal.columns, (text, at, row) => {
    if (row < 0) return terminal.style("dim", text);
    const status = tickets[row]?.status;
    return at === 1 && status ? paintStatus(text, status, context) : text;
  });
}

/** A ticket with its facts and its text. */
export function ticketWords(ticket: Ticket, context: Context): string {
  const { t, terminal } = context;
  const facts: [string, string | null][] = [
    [t("column.status"), paintStatus(statusWords(ticket, t), ticket.status, context)],
    [t("column.category"), safeLine(ticket.category.name)],
    [t("column.urgency"), t(`urgency.${ticket.urgency}`)],
    [t("column.priority"), ticket.priority ? t(`priority.${ticket.priority}`) : null],
    [t("column.requester"), safeLine(ticket.requester.name)],
    [t("column.lead"), nameOf(ticket.lead, t("ticket.nobody"))],
    [t("column.helpers"), ticket.helpers.map(({ name }) => safeLine(name)).join(", ") || null],
    [t("column.team"), ticket.team ? safeLine(ticket.team.name) : null],
    [t("column.opened"), `${formatMoment(ticket.createdAt, context)} (${machineZone()})`],
    [t("column.due"), ticket.dueAt === null ? null : formatMoment(ticket.dueAt, context)],
  ];
  const shown = facts.filter((fact): fact is [string, string] => fact[1] !== null);
  const width = Math.max(...shown.map(([name]) => name.length));
  const lines = shown.map(([name, value]) => `${terminal.style("dim", name.padEnd(width))}  ${value}`);
  const title = terminal.style("bold", `#${String(ticket.number)} ${safeLine(ticket.title)}`);
  const description = ticket.description === "" ? [] : ["", wrap(safeText(ticket.description), terminal.columns)];
  return [title, ...lines, ...description].join("\n");
}

/** A message with who wrote it and when. */
export function commentWords(comment: Comment, context: Context): string {
  const { t, terminal } = context;
  const kind = comment.kind === "note" ? terminal.style("yellow", ` · ${t("comment.note")}`) : "";
  const head = `${terminal.style("bold", safeLine(comment.author.name))}${kind} ${terminal.style("dim", `· ${formatMoment(comment.createdAt, context)}`)}`;
  const deleted = comment.deletedAt != null;
  const body = deleted
    ? terminal.style("dim", t("comment.deleted"))
    : wrap(safeText(comment.body), terminal.columns - 2);
  return [head, ...body.split("\n").map((line) => `  ${line}`)].join("\n");
}
