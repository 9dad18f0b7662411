import { findPerson } from "../choices";
import { defineConsoleCommand } from "../command";
import { safeLine } from "../safe-text";
import { assign } from "../ticket-acts";
import { ticketNumber } from "../ticket-number";

export const assignTicket = defineConsoleCommand({
  name: "assign",
  positionals: [{ name: "n" }, { name: "person" }],
  options: { helper: { type: "boolean" } },
  examples: [
    "appticket assign 1042 karim@example.org",
    "appticket assign 1042 'Karim Benali' --helper",
    "appticket assign 1042 none",
  ],
  run: async (context, { words: [word, typed = ""], options }) => {
    const { t } = context;
    const number = ticketNumber(context, word);
    const client = context.client();
    const nobody = /^(none|nobody|personne)$/i.test(typed);
    const person = nobody ? null : await findPerson(context, client, typed);
    const as = options.helper === true ? "helper" : "lead";
    const ticket = await assign(client, number, person?.id ?? null, as);
    const named = [...ticket.helpers, ticket.lead].find((one) => one?.id === person?.id)?.name ?? "";
    context.give(ticket, () =>
      nobody
        ? t("assign.nobody", { number })
        : t(as === "helper" ? "assign.helps" : "assign.done", { number, name: safeLine(named) }),
    );
  },
});
