import type { Page } from "@/lib/platform/pagination";
import type { DeadlineReason } from "@/lib/sla/rows";
import type { RenderedText } from "@/lib/platform/rendered-text";
import type { CommentRow, CommentVersion, MentionablePerson, TicketDetail, TicketEventRow } from "@/lib/tickets/rows";
import type { CommentKind } from "@/lib/tickets/schema";
import { withDates } from "@/components/tickets/with-dates";
import type { OlderHistory } from "./ticket-history";
import type { ReadOutcome } from "./ticket-store";

const address = (number: number, part = "") => `/api/ui/tickets/${String(number)}${part}`;
const TIMEOUT_MS = 10_000;

async function get(path: string): Promise<Response> {
  return fetch(path, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(TIMEOUT_MS) });
}

/** Reads the ticket again, or says why it could not be read. */
export async function readTicket(number: number): Promise<ReadOutcome> {
  try {
    const answer = await get(address(number));
    if (answer.ok) return { connection: "ok", ticket: withDates(await answer.text()) as TicketDetail };
    if (answer.status === 401) return { connection: "signedOut" };
    return { connection: answer.status === 404 || answer.status === 403 ? "missing" : "unreachable" };
  } catch {
    return { connection: "unreachable" };
  }
}

/** Reads why the ticket's deadlines are what they are; null when no answer came. */
export async function readDeadlineReason(number: number): Promise<DeadlineReason | null> {
  try {
    const answer = await get(address(number, "/deadlines"));
    return answer.ok ? (withDates(await answer.text()) as DeadlineReason) : null;
  } catch {
    return null;
  }
}

/** Reads what a message said before it was edited; null when no answer came. */
export async function readVersions(number: number, commentId: number): Promise<CommentVersion[] | null> {
  try {
    const answer = await get(address(number, `/comments/${String(commentId)}/versions`));
    return answer.ok ? (withDates(await answer.text()) as { items: CommentVersion[] }).items : null;
  } catch {
    return null;
  }
}

async function readPage<Row>(number: number, part: string, cursor: string | null): Promise<Page<Row> | undefined> {
  if (cursor === null) return undefined;
  const answer = await get(address(number, `/${part}?cursor=${encodeURIComponent(cursor)}`));
  if (!answer.ok) throw new Error(`the older ${part} answered ${String(answer.status)}`);
  return withDates(await answer.text()) as Page<Row>;
}

/** Reads what came before the comments and events that are known; null when no answer came. */
export async function readOlder(ticket: TicketDetail): Promise<OlderHistory | null> {
  try {
    const [comments, events] = await Promise.all([
      readPage<CommentRow>(ticket.number, "comments", ticket.earlierComments),
      readPage<TicketEventRow>(ticket.number, "events", ticket.earlierEvents),
    ]);
    return { ...(comments ? { comments } : {}), ...(events ? { events } : {}) };
  } catch {
    return null;
  }
}

/** Reads whom a note on the ticket can call by what is typed, and whether that is all of them; null when no answer came. */
export async function readMentionable(
  number: number,
  q: string,
): Promise<{ people: MentionablePerson[]; complete: boolean } | null> {
  try {
    const answer = await get(address(number, `/mentionable?q=${encodeURIComponent(q)}`));
    return answer.ok ? ((await answer.json()) as { people: MentionablePerson[]; complete: boolean }) : null;
  } catch {
    return null;
  }
}

/** Reads a message as it will be shown; null when no answer came. */
export async function readPreview(
  number: number,
  message: { kind: CommentKind; body: string },
): Promise<RenderedText | null> {
  try {
    const answer = await fetch(address(number, "/preview"), {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? ((await answer.json()) as RenderedText) : null;
  } catch {
    return null;
  }
}
