import { defineConsoleCommand } from "../command";
import { statusWords } from "../format-ticket";
import { moveOwn, type OwnMove } from "../ticket-acts";
import { ticketNumber } from "../ticket-number";

/** The command of a requester's own move. */
const ownMove = (name: OwnMove) =>
  defineConsoleCommand({
    name,
    positionals: [{ name: "n" }],
    options: {},
    examples: [`appticket ${name} 1042`],
    run: async (context, { words }) => {
      const number = ticketNumber(context, words[0]);
      const ticket = await moveOwn(context.client(), number, name);
      context.give(ticket, () => context.t("status.done", { number, status: statusWords(ticket, context.t) }));
    },
  });

export const confirm = ownMove("confirm");
export const reopen = ownMove("reopen");
export const cancel = ownMove("cancel");
