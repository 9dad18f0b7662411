import type { ApiClient } from "../api-client";
import type { Account, Page, Ticket } from "../api-types";
import { findTeam } from "../choices";
import { defineConsoleCommand } from "../command";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";
import { ticketTable } from "../format-ticket";
import { readStatus, statusNames } from "../spoken";

export type Search = Readonly<Record<string, string | undefined>>;
const MOST = 1_000;
const USUAL = 25;
const LISTED = ["ouvert", "open", ...statusNames];

/** Tickets up to a number, page by page, and whether there are more. */
export async function readTickets(client: ApiClient, search: Search, most: number): Promise<Page<Ticket>> {
  const items: Ticket[] = [];
  let cursor: string | null = null;
  do {
    const limit = String(Math.min(100, most - items.length));
    const page: Page<Ticket> = await client.get("/tickets", {
      sort: "-updatedAt",
      ...search,
      limit,
      cursor: cursor ?? undefined,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < most);
  return { items, nextCursor: cursor };
}

function statusesOf(context: Context, typed: string): string {
  return typed
    .split(",")
    .map((word) => {
      const status = /^(open|ouvert)$/i.test(word.trim()) ? "open" : readStatus(word);
      if (status !== null) return status;
      throw new ConsoleError("usage", context.t("usage.oneOf", { option: "--status", values: LISTED.join(", ") }));
    })
    .join(",");
}

async function teamOf(context: Context, client: ApiClient, typed: string): Promise<string> {
  if (/^(mine|mien|le-mien)$/i.test(typed)) return "mine";
  if (/^(none|aucun)$/i.test(typed)) return "none";
  return (await findTeam(context, client, typed)).id;
}

function limitOf(context: Context, typed: string | undefined): number {
  const limit = Number(typed ?? USUAL);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return limit;
  throw new ConsoleError("usage", context.t("usage.limit", { most: MOST }));
}

/** What a list shows unless said: staff what is open, everybody else all of their own. */
async function usualStatus(client: ApiClient): Promise<string | undefined> {
  const { role } = await client.get<Account>("/me");
  return role === "learner" ? undefined : "open";
}

export const listTickets = defineConsoleCommand({
  name: "list",
  positionals: [],
  options: {
    all: { type: "boolean", short: "a" },
    status: { type: "string", short: "s", value: "…,…", offered: LISTED, several: true },
    mine: { type: "boolean", short: "m" },
    team: { type: "string", value: "…" },
    search: { type: "string", short: "q", value: "…" },
    limit: { type: "string", short: "n", value: "N" },
  },
  examples: [
    "appticket list",
    "appticket list --mine --status en-cours,en-attente",
    "appticket list --all --search écran --limit 100",
    "appticket list --team mine --json | jq -r '.items[].number'",
  ],
  run: async (context, { options }) => {
    const { t, terminal } = context;
    const client = context.client();
    const most = limitOf(context, options.limit);
    const given = options.status === undefined ? undefined : statusesOf(context, options.status);
    const search: Search = {
      status: given ?? (options.all === true ? undefined : await usualStatus(client)),
      assignee: options.mine === true ? "me" : undefined,
      team: options.team === undefined ? undefined : await teamOf(context, client, options.team),
      q: options.search,
    };
    const page = await readTickets(client, search, most);
    context.give(page, () => (page.items.length === 0 ? t("list.empty") : ticketTable(page.items, context)));
    if (page.nextCursor !== null && !context.settings.json)
      terminal.complain(t("list.more", { count: page.items.length, next: Math.min(MOST, most * 4) }));
  },
});
