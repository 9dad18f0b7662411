import { intro, log, outro } from "@clack/prompts";
import type { ApiClient } from "../api-client";
import type { Account, Ticket } from "../api-types";
import { askDraft, openTicket, type Draft } from "../commands/new-ticket";
import { readTickets, type Search } from "../commands/list-tickets";
import { signOut } from "../commands/logout";
import { watchTickets } from "../commands/watch";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";
import { statusWords } from "../format-ticket";
import { askChoice, askLine, type Choice } from "../questions";
import { readNumber } from "../spoken";
import { openDoor } from "./door";
import { attempt } from "./attempt";
import { visitTicket } from "./ticket-menu";

type Act = "new" | "open" | "mine" | "number" | "watch" | "signOut" | "quit";
const LISTED = 50;
/** The line that the questions hang on. */
const FRAME = 3;

/** The menu for people who know no commands: they choose until they leave. */
export async function openMenu(context: Context): Promise<void> {
  const { t, terminal } = context;
  const io = { output: terminal.questions };
  terminal.margin = FRAME;
  intro(terminal.style("bold", "AppTicket"), io);
  try {
    for (let goesOn = true; goesOn;) goesOn = await (context.signedIn() === null ? openDoor(context) : atWork(context));
  } catch (thrown) {
    if (!(thrown instanceof ConsoleError) || thrown.ending !== "cancelled") throw thrown;
  }
  outro(t("menu.bye"), io);
}

/** One round for somebody who is signed in; false when they leave. */
async function atWork(context: Context): Promise<boolean> {
  const { t, terminal } = context;
  const client = context.client();
  context.lastAddress = client.address;
  const account = await attempt(context, () => client.get<Account>("/me"));
  // The token ended meanwhile: the door comes next, once it is forgotten here.
  if (account === null) return context.signedIn() === null;
  log.info(t("menu.hello", { name: account.name }), { output: terminal.questions });
  for (;;) {
    const act = await askChoice<Act>(context, t("menu.what"), choices(context, account));
    if (act === "quit") return false;
    if (act === "signOut") {
      await attempt(context, () => signOut(context));
      return true;
    }
    await attempt(context, () => perform(context, client, act));
    if (context.signedIn() === null) return true;
  }
}

function choices({ t }: Context, { role }: Account): Choice<Act>[] {
  const staff = role !== "learner";
  const lists: Choice<Act>[] = staff
    ? [
        { value: "open", label: t("menu.open") },
        { value: "mine", label: t("menu.assigned") },
        { value: "new", label: t("menu.newTicket") },
      ]
    : [
        { value: "new", label: t("menu.newRequest") },
        { value: "mine", label: t("menu.requests") },
      ];
  return [
    ...lists,
    { value: "number", label: t("menu.number") },
    { value: "watch", label: t("menu.watch") },
    { value: "signOut", label: t("menu.signOut") },
    { value: "quit", label: t("menu.quit") },
  ];
}

async function perform(context: Context, client: ApiClient, act: Act): Promise<void> {
  const { t } = context;
  if (act === "new") await fileTicket(context, client);
  if (act === "watch") await watchTickets(context, null);
  if (act === "number") {
    const typed = await askLine(context, { message: t("ask.number") });
    const number = readNumber(typed);
    if (number === null) throw new ConsoleError("usage", t("usage.number", { word: typed }));
    await visitTicket(context, client, number);
  }
  if (act === "open") await chooseTicket(context, client, { status: "open" }, t("menu.whichTicket"));
  if (act === "mine") {
    const { role } = await client.get<Account>("/me");
    if (role === "learner") await chooseTicket(context, client, {}, t("menu.which"));
    else await chooseTicket(context, client, { status: "open", assignee: "me" }, t("menu.whichTicket"));
  }
}

async function chooseTicket(context: Context, client: ApiClient, search: Search, which: string): Promise<void> {
  const { t, terminal } = context;
  const { items } = await readTickets(client, search, LISTED);
  if (items.length === 0) {
    log.info(t("list.empty"), { output: terminal.questions });
    return;
  }
  const label = (ticket: Ticket) => `#${String(ticket.number)} ${ticket.title} · ${statusWords(ticket, t)}`;
  const offered: Choice<number>[] = items.map((ticket) => ({ value: ticket.number, label: label(ticket) }));
  const number = await askChoice(context, which, [...offered, { value: 0, label: t("menu.back") }]);
  if (number !== 0) await visitTicket(context, client, number);
}

/** Asks until the server takes it: what is refused is asked again with what was typed. */
async function fileTicket(context: Context, client: ApiClient): Promise<void> {
  const { t, terminal } = context;
  let draft: Partial<Draft> = {};
  for (;;) {
    const whole = await askDraft(context, client, draft);
    const opened = await attempt(context, () => openTicket(client, whole));
    if (opened !== null) {
      log.success(
        t("new.done", { number: opened.number, address: `${client.address}/tickets/${String(opened.number)}` }),
        {
          output: terminal.questions,
        },
      );
      return;
    }
    if (context.signedIn() === null) return;
    const { category, description, urgency } = whole;
    draft = { category, description, urgency };
    draft.title = await askLine(context, { message: t("ask.title"), initial: whole.title });
  }
}
