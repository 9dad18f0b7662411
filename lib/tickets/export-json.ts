import { isStaff, type Actor } from "../platform/actor";
import { inReadersWords } from "../platform/erased-words";
import { actorIdOf } from "../platform/events";
import { commentShape, eventShape, ticketShape } from "./api-shape";
import type { TicketDetail } from "./rows";
import { commentsOf, eventsOf, type RecordedEvent } from "./ticket-record";

/** Raised with every change of the shape that docs/audit.md describes. */
export const EXPORT_FORMAT = "appticket-ticket-1";

/** For staff, all that the event's hash covers; to learners, the gaps in its chain would tell of what they don't see. */
function chainOf({ link }: RecordedEvent, whole: boolean) {
  const { hash, prevHash, occurredAt, ...facts } = link;
  if (!whole) return { hash };
  return { seq: facts.seq, prevHash, hash, signed: { ...facts, occurredAt: occurredAt.toISOString() } };
}

function historyShape(event: RecordedEvent, whole: boolean) {
  const texts = Object.fromEntries(
    event.texts.map(({ field, salt, text }) => [field, whole ? { text, salt } : { text }]),
  );
  return { ...eventShape(event.row), texts, chain: chainOf(event, whole) };
}

async function* asArray<Row>(pages: AsyncGenerator<Row[]>, shape: (row: Row) => unknown): AsyncGenerator<string> {
  let separator = "\n    ";
  for await (const page of pages) {
    let text = "";
    for (const row of page) {
      text += separator + JSON.stringify(shape(row));
      separator = ",\n    ";
    }
    if (text !== "") yield text;
  }
}

/** A ticket with its conversation and history as JSON, a piece at a time: what the actor sees of it, as docs/audit.md describes it. */
export async function* ticketJson(
  actor: Actor,
  ticket: TicketDetail,
  { at, language }: { at: Date; language: string },
): AsyncGenerator<string> {
  const inWords = <Row>(row: Row) => inReadersWords(row, language);
  const whole = isStaff(actor);
  const userId = actorIdOf(actor);
  const head = {
    format: EXPORT_FORMAT,
    exportedAt: at.toISOString(),
    exportedBy: userId === null ? null : String(userId),
    whole,
    ticket: ticketShape(ticket),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "comments": [`;
  yield* asArray(commentsOf(actor, ticket.number), (comment) => commentShape(inWords(comment)));
  yield `\n  ],\n  "history": [`;
  yield* asArray(eventsOf(actor, ticket.number), (event: RecordedEvent) =>
    historyShape({ ...event, row: inWords(event.row) }, whole),
  );
  yield "\n  ]\n}\n";
}
