import { defineConsoleCommand } from "../command";
import { ConsoleError } from "../console-error";
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
    const ticket = await take(context.client(), number, (name) => {
      if (options.anyway === true) return true;
      throw new ConsoleError("conflict", t("take.taken", { name, number }));
    });
    if (ticket === null) return;
    context.give(ticket, () => t("take.done", { number, status: statusWords(ticket, t) }));
  },
});
