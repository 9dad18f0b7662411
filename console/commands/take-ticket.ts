import { defineConsoleCommand } from "../command";
import { statusWords } from "../format-ticket";
import { takeTicket as take } from "../ticket-acts";
import { ticketNumber } from "../ticket-number";

export const takeTicket = defineConsoleCommand({
  name: "take",
  positionals: [{ name: "n" }],
  options: { anyway: { type: "boolean" } },
  examples: ["appticket take 1042"],
  run: async (context, { words, options }) => {
    const { t } = context;
    const number = ticketNumber(context, words[0]);
    const ticket = await take(context.client(), number, { anyway: options.anyway === true, t });
    context.give(ticket, () => t("take.done", { number, status: statusWords(ticket, t) }));
  },
});
