import type { ApiClient } from "../api-client";
import { defineConsoleCommand } from "../command";
import type { Context } from "../context";
import { commentWords, ticketWords } from "../format-ticket";
import { getComments, getTicket } from "../ticket-acts";
import { ticketNumber } from "../ticket-number";

const USUAL = 20;
const MOST = 10_000;

/** A ticket and its conversation, in words and as they were read. */
export async function readConversation(context: Context, client: ApiClient, number: number, most = USUAL) {
  const ticket = await getTicket(client, number);
  const { comments, more } = await getComments(client, number, most);
  const said = () =>
    [
      ticketWords(ticket, context),
      ...(more ? [context.terminal.style("dim", context.t("show.earlier", { number }))] : []),
      ...comments.map((comment) => commentWords(comment, context)),
    ].join("\n\n");
  return { ticket, comments, more, said };
}

export const showTicket = defineConsoleCommand({
  name: "show",
  positionals: [{ name: "n" }],
  options: { all: { type: "boolean", short: "a" } },
  examples: ["appticket show 1042", "appticket show 1042 --json | jq -r .ticket.status"],
  run: async (context, { words, options }) => {
    const number = ticketNumber(context, words[0]);
    const most = options.all === true ? MOST : USUAL;
    const { ticket, comments, more, said } = await readConversation(context, context.client(), number, most);
    context.give({ ticket, comments, more }, said);
  },
});
