import type { WaitingForKind } from "../api-types";
import { defineConsoleCommand } from "../command";
import { ConsoleError } from "../console-error";
import type { Context } from "../context";
import { statusWords } from "../format-ticket";
import { askChoice, askLine } from "../questions";
import { readStatus, readWaitingFor, statusNames, waitingForNames } from "../spoken";
import { changeStatus as change, type StatusChange } from "../ticket-acts";
import { ticketNumber } from "../ticket-number";

const KINDS = ["requester", "supplier", "delivery", "other"] as const;

/** Asks whom a ticket waits for. */
export async function askWaitingFor(context: Context): Promise<NonNullable<StatusChange["waitingFor"]>> {
  const { t } = context;
  const choices = KINDS.map((value) => ({ value, label: t(`waitingFor.${value}`) }));
  const kind = await askChoice<WaitingForKind>(context, t("ask.waitingFor"), choices);
  const label = kind === "requester" ? "" : await askLine(context, { message: t("ask.waitingLabel"), optional: true });
  return { kind, label };
}

/** Whom it waits for: as said, as the user chooses, else the requester. */
async function waitingFor(
  context: Context,
  word: string | undefined,
  label = "",
): Promise<NonNullable<StatusChange["waitingFor"]>> {
  const { t, terminal } = context;
  if (word === undefined) return terminal.interactive ? askWaitingFor(context) : { kind: "requester", label };
  const kind = readWaitingFor(word);
  if (kind !== null) return { kind, label };
  throw new ConsoleError("usage", t("usage.oneOf", { option: "--for", values: waitingForNames.join(", ") }));
}

export const changeStatus = defineConsoleCommand({
  name: "status",
  positionals: [{ name: "n" }, { name: "status", values: statusNames }],
  options: {
    for: { type: "string", value: "…", values: waitingForNames },
    label: { type: "string", value: "…" },
    "despite-blockers": { type: "boolean" },
  },
  examples: [
    "appticket status 1042 en-cours",
    "appticket status 1042 en-attente --for fournisseur --label Dell",
    "appticket status 1042 resolved",
  ],
  run: async (context, { words, options }) => {
    const { t } = context;
    const number = ticketNumber(context, words[0]);
    const status = readStatus(words[1] ?? "");
    if (status === null)
      throw new ConsoleError("usage", t("usage.oneOf", { option: "<status>", values: statusNames.join(", ") }));
    const client = context.client();
    const asked: StatusChange = {
      status,
      ...(status === "waiting" ? { waitingFor: await waitingFor(context, options.for, options.label) } : {}),
      ...(options["despite-blockers"] === true ? { despiteBlockers: true } : {}),
    };
    const ticket = await change(client, number, asked);
    context.give(ticket, () => t("status.done", { number, status: statusWords(ticket, t) }));
  },
});
