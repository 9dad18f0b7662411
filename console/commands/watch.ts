import type { ApiClient } from "../api-client";
import type { Comment, Page, Ticket } from "../api-types";
import { defineConsoleCommand } from "../command";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";
import { followChanges, type ChangeKind, type News } from "../follow-changes";
import { formatMoment, paintStatus, statusWords } from "../format-ticket";
import { safeJson, safeLine } from "../safe-text";
import { cutTo } from "../table";
import { getComments, getTicket } from "../ticket-acts";
import { ticketNumber } from "../ticket-number";
import { untilAnswered } from "../until-answered";
import { readTickets } from "./list-tickets";

type Change = { ticket: Ticket; kinds: readonly ChangeKind[]; comment: Comment | null };

/** What changed of a ticket, as the API gives it to this person now; null for what they don't see any more. */
async function readChange(client: ApiClient, number: number, kinds: readonly ChangeKind[]): Promise<Change | null> {
  try {
    const ticket = await getTicket(client, number);
    const wrote = kinds.includes("reply") || kinds.includes("note");
    const comment = wrote ? ((await getComments(client, number, 1)).comments[0] ?? null) : null;
    return { ticket, kinds, comment };
  } catch (thrown) {
    if (thrown instanceof ConsoleError && thrown.ending === "notFound") return null;
    throw thrown;
  }
}

function changeLine({ ticket, kinds, comment }: Change, context: Context): string {
  const { t, terminal } = context;
  const status = paintStatus(statusWords(ticket, t), ticket.status, context);
  const number = terminal.style("bold", `#${String(ticket.number)}`);
  const what = kinds.includes("opened") ? t("watch.opened", { name: safeLine(ticket.requester.name) }) : null;
  const wrote = comment && `${safeLine(comment.author.name)} — ${cutTo(safeLine(comment.body), 60)}`;
  const lead = ticket.lead === null ? t("ticket.nobody") : safeLine(ticket.lead.name);
  const time = terminal.style("dim", formatMoment(new Date().toISOString(), context));
  return `${time}  ${number} ${cutTo(safeLine(ticket.title), 60)} · ${status} · ${wrote ?? what ?? lead}`;
}

function show(change: Change, context: Context): void {
  const { terminal, settings } = context;
  terminal.say(settings.json ? safeJson(change, 0) : changeLine(change, context));
}

/** What changed while nobody told of it. */
async function readMissed(client: ApiClient, since: Date): Promise<readonly Ticket[]> {
  const page: Page<Ticket> = await readTickets(client, { updatedSince: since.toISOString() }, 50);
  return page.items.toReversed();
}

type Reading = {
  wanted: (number: number) => boolean;
  since: Date;
  read: <Answer>(ask: () => Promise<Answer>) => Promise<Answer | null>;
};

/** What became of the tickets that news are about. */
async function* readNews(
  client: ApiClient,
  news: Exclude<News, { kind: "away" }>,
  { wanted, since, read }: Reading,
): AsyncGenerator<Change> {
  if (news.kind === "startOver") {
    const missed = (await read(() => readMissed(client, since))) ?? [];
    for (const ticket of missed) if (wanted(ticket.number)) yield { ticket, kinds: ["facts"], comment: null };
    return;
  }
  for (const [number, kinds] of Object.entries(news.tickets)) {
    const change = wanted(Number(number)) ? await read(() => readChange(client, Number(number), kinds)) : null;
    if (change) yield change;
  }
}

async function follow(context: Context, only: number | null, signal: AbortSignal): Promise<void> {
  const { t, terminal } = context;
  const client = context.client();
  const wanted = (number: number) => only === null || number === only;
  if (only !== null) await getTicket(client, only);
  let [away, heardAt] = [false, new Date()];
  const onAway = ({ message }: ConsoleError) => {
    if (!away) terminal.complain(t("watch.away", { why: message }));
    away = true;
  };
  const onBack = () => {
    if (away) terminal.complain(t("watch.back"));
    away = false;
  };
  // What was told of is not to be missed because nobody answers for a moment.
  const read = <Answer>(ask: () => Promise<Answer>) => untilAnswered(ask, { signal, onAway });
  for await (const news of followChanges({ client, t, signal })) {
    if (news.kind === "away") {
      onAway(news.error);
      continue;
    }
    onBack();
    const since = heardAt;
    heardAt = new Date();
    for await (const change of readNews(client, news, { wanted, since, read })) {
      onBack();
      show(change, context);
    }
  }
}

/** Shows changes until the user presses Ctrl-C. */
export async function watchTickets(context: Context, only: number | null): Promise<void> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.on("SIGINT", onInterrupt);
  process.on("SIGTERM", onInterrupt);
  try {
    context.terminal.complain(context.t("watch.begins"));
    await follow(context, only, stop.signal);
  } finally {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
  }
}

export const watch = defineConsoleCommand({
  name: "watch",
  positionals: [{ name: "n", optional: true }],
  options: {},
  examples: [
    "appticket watch",
    "appticket watch 1042",
    "appticket watch --json | jq -c '{n: .ticket.number, s: .ticket.status}'",
  ],
  run: (context, { words: [word] }) => watchTickets(context, word === undefined ? null : ticketNumber(context, word)),
});
