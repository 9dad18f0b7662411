import { describeAuditEvent, type Say } from "../audit/labels";
import { clockTime, wholeDay } from "../platform/i18n/format-moment";
import { inReadersWords } from "../platform/erased-words";
import { PdfPaper } from "../platform/pdf-paper";
import type { Actor } from "../platform/actor";
import type { ExportWords } from "./export-cells";
import type { CommentRow, TicketDetail } from "./rows";
import { commentsOf, eventsOf, type RecordedEvent } from "./ticket-record";

type Writing = { paper: PdfPaper; say: Say; moment: (at: Date) => string };
/** A text before a change is shown so far; the JSON has all of it. */
const TEXT_SHOWN = 5_000;

function writingOf(paper: PdfPaper, { t, language, timeZone }: ExportWords): Writing {
  const say = t as unknown as Say;
  const place = { locale: language, timeZone };
  return { paper, say, moment: (at) => say("moments.day", { day: wholeDay(at, place), time: clockTime(at, place) }) };
}

function factsOf(ticket: TicketDetail, { say, moment }: Writing): [string, string][] {
  const { staff, lead, helpers, dueAt, resolvedAt } = ticket;
  const facts: [string, string | null][] = [
    ["status", say(`tickets.status.${ticket.status}`)],
    ["requester", ticket.requester.name],
    ["category", ticket.category.name],
    ["urgency", say(`tickets.urgency.${ticket.urgency}`)],
    ["lead", lead?.name ?? say("tickets.nobody")],
    ["helpers", helpers.map(({ name }) => name).join(", ") || null],
    ["opened", moment(ticket.createdAt)],
    ["due", dueAt && moment(dueAt)],
    ["resolved", resolvedAt && moment(resolvedAt)],
    ["priority", staff && say(`tickets.priority.${staff.priority}`)],
    ["team", staff && (staff.team?.name ?? say("tickets.noTeam"))],
    ["type", staff && say(`tickets.type.${staff.type}`)],
    ["source", staff && say(`tickets.source.${staff.source}`)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[say(`ticketExport.facts.${name}`), value]]));
}

async function writeComment(comment: CommentRow, { paper, say, moment }: Writing): Promise<void> {
  const { author, kind, createdAt, editedAt, deletedAt, body, attachments } = comment;
  const note = kind === "note" ? ` · ${say("ticketExport.note")}` : "";
  const edited = editedAt ? ` · ${say("ticketExport.edited")}` : "";
  await paper.write(`${author.name || say("audit.actors.erased")} · ${moment(createdAt)}${note}${edited}`, {
    size: 9,
    quiet: true,
    heads: true,
  });
  const files = attachments.map(({ name }) => name).join(", ");
  if (files !== "") await paper.write(say("ticketExport.files", { files }), { size: 9, quiet: true });
  if (deletedAt) await paper.write(say("ticketExport.deleted"), { quiet: true, gap: 8 });
  else await paper.write(body, { gap: 8 });
}

/** What changed in long texts stands under the event; short ones are in its sentence. */
function longTexts({ row, texts }: RecordedEvent, say: Say): string[] {
  if (row.name === "ticket.titleChanged") return [];
  return (["before", "after"] as const).flatMap((field) => {
    const text = texts.find((one) => one.field === field)?.text;
    if (text === undefined || text === "") return [];
    const cut = text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text;
    return [say(`ticketExport.${field}`), cut];
  });
}

async function writeEvent(event: RecordedEvent, { paper, say, moment }: Writing): Promise<void> {
  const { row, texts } = event;
  const kept = Object.fromEntries(texts.map(({ field, text }) => [field, text]));
  const who =
    row.actor.kind === "user" ? (row.actor.name ?? say("audit.actors.erased")) : say(`audit.actors.${row.actor.kind}`);
  const via = say.has(`audit.via.${row.via}`) ? say(`audit.via.${row.via}`) : row.via;
  await paper.write(`${moment(row.at)} · ${who} · ${via}`, { size: 8.5, quiet: true, heads: true });
  const subject = { type: "ticket", id: 0, label: null };
  await paper.write(describeAuditEvent({ ...row, subject, texts: kept }, say), { size: 9.5, gap: 4 });
  for (const text of longTexts(event, say)) await paper.write(text, { size: 8.5, indent: 16, quiet: true, gap: 3 });
}

/** A ticket with its conversation and history on paper, in a person's language: what the actor sees of it. */
export async function* ticketPdf(
  actor: Actor,
  ticket: TicketDetail,
  words: ExportWords & { centre: string; at: Date },
): AsyncGenerator<Uint8Array> {
  const title = `#${String(ticket.number)} ${ticket.title}`;
  const paper = await PdfPaper.open({ title, author: words.centre, lang: words.language, at: words.at });
  const writing = writingOf(paper, words);
  const { say, moment } = writing;
  const inWords = <Row>(row: Row) => inReadersWords(row, words.language);
  await paper.write(say("ticketExport.made", { centre: words.centre, at: moment(words.at) }), {
    size: 8.5,
    quiet: true,
    gap: 6,
  });
  await paper.write(title, { size: 17, bold: true, gap: 6 });
  for (const [name, value] of factsOf(ticket, writing)) await paper.write(`${name} ${value}`, { size: 9.5 });
  if (ticket.description !== "") {
    await paper.heading(say("ticketExport.description"));
    await paper.write(ticket.description, { gap: 6 });
  }
  await paper.heading(say("ticketExport.conversation"));
  let said = 0;
  for await (const page of commentsOf(actor, ticket.number)) {
    said += page.length;
    for (const comment of inWords(page)) await writeComment(comment, writing);
  }
  if (said === 0) await paper.write(say("ticketExport.silent"), { quiet: true });
  await paper.heading(say("ticketExport.history"));
  for await (const page of eventsOf(actor, ticket.number))
    for (const event of page) await writeEvent({ ...event, row: inWords(event.row) }, writing);
  const number = `#${String(ticket.number)}`;
  yield* await paper.finish((page, pages) => say("ticketExport.page", { number, page, pages }));
}
