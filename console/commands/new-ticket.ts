import type { ApiClient } from "../api-client";
import type { Ticket, Urgency } from "../api-types";
import { findCategory, findPerson, listCategories } from "../choices";
import { defineConsoleCommand } from "../command";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";
import { askChoice, askLine, askText } from "../questions";
import { readUrgency, urgencyNames } from "../spoken";

export type Draft = { title: string; description: string; category: string; urgency: Urgency; requester?: string };

const URGENCIES = ["normal", "high", "low"] as const;

/** Opens a ticket. */
export const openTicket = (client: ApiClient, draft: Draft) => client.post<Ticket>("/tickets", draft);

/** Asks for everything that isn't given yet. */
export async function askDraft(context: Context, client: ApiClient, given: Partial<Draft>): Promise<Draft> {
  const { t } = context;
  const title = given.title ?? (await askLine(context, { message: t("ask.title") }));
  const ask = async () => {
    const choices = (await listCategories(client)).map(({ id, name }) => ({ value: id, label: name }));
    return askChoice(context, t("ask.category"), choices);
  };
  const category = given.category ?? (await ask());
  const description = given.description ?? (await askText(context, { message: t("ask.description"), optional: true }));
  const urgencies = URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }));
  const urgency = given.urgency ?? (await askChoice<Urgency>(context, t("ask.urgency"), urgencies));
  return { ...given, title, category, description, urgency };
}

function urgencyOf(context: Context, word: string | undefined): Urgency | undefined {
  if (word === undefined) return undefined;
  const urgency = readUrgency(word);
  if (urgency !== null) return urgency;
  throw new ConsoleError("usage", context.t("usage.oneOf", { option: "--urgency", values: urgencyNames.join(", ") }));
}

export const newTicket = defineConsoleCommand({
  name: "new",
  positionals: [],
  options: {
    title: { type: "string", short: "t", value: "…" },
    description: { type: "string", short: "d", value: "…" },
    category: { type: "string", short: "c", value: "…" },
    urgency: { type: "string", short: "u", value: "low|normal|high", offered: urgencyNames },
    for: { type: "string", value: "…" },
  },
  examples: [
    "appticket new",
    "appticket new -t 'Écran noir, poste 4' -c Ordinateur -u high -d 'Rien ne s’affiche.'",
    "journalctl -n 50 | appticket new -t 'Serveur arrêté' -c Ordinateur --json",
  ],
  run: async (context, { options }) => {
    const { t, terminal } = context;
    const client = context.client();
    const urgency = urgencyOf(context, options.urgency);
    const said = options.description ?? (terminal.interactive ? undefined : "-");
    const piped = said === "-" ? await context.readPiped() : said;
    const given = {
      ...(options.title === undefined ? {} : { title: options.title }),
      ...(options.category === undefined
        ? {}
        : { category: (await findCategory(context, client, options.category)).id }),
      ...(piped === undefined ? {} : { description: piped }),
      ...(options.for === undefined ? {} : { requester: (await findPerson(context, client, options.for)).id }),
      ...(urgency === undefined ? {} : { urgency }),
    };
    const [needed] = (["title", "category"] as const).filter((name) => given[name] === undefined);
    if (!terminal.interactive && needed) throw new ConsoleError("usage", t("usage.missing", { name: `--${needed}` }));
    const draft = terminal.interactive
      ? await askDraft(context, client, given)
      : ({ urgency: "normal", ...given } as Draft);
    const ticket = await openTicket(client, draft);
    context.give(ticket, () =>
      t("new.done", { number: ticket.number, address: `${client.address}/tickets/${String(ticket.number)}` }),
    );
  },
});
