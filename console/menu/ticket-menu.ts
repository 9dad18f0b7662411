import { log } from "@clack/prompts";
import type { ApiClient } from "../api-client";
import type { Account, Comment, Person, Status, Ticket } from "../api-types";
import { askWaitingFor } from "../commands/change-status";
import { readConversation } from "../commands/show-ticket";
import { findPerson } from "../choices";
import type { Context } from "../context";
import { askChoice, askLine, askText, askYes, type Choice } from "../questions";
import { safeLine } from "../safe-text";
import { assign, changeStatus, moveOwn, takeTicket, writeComment, type OwnMove } from "../ticket-acts";
import { attempt } from "./attempt";

type Act = OwnMove | "reply" | "take" | "status" | "assign" | "note" | "again" | "back";
const OWN_MOVES = ["confirm", "reopen", "cancel"] as const;
const isOwnMove = (act: Act): act is OwnMove => OWN_MOVES.some((move) => move === act);
const STATUSES = ["new", "in_progress", "waiting", "resolved", "closed"] as const;

/** Shows a ticket and what may be done with it, until the user goes back. */
export async function visitTicket(context: Context, client: ApiClient, number: number): Promise<void> {
  const { t, terminal } = context;
  const me = await client.get<Account>("/me");
  for (;;) {
    const { ticket, said } = await readConversation(context, client, number);
    log.message(said(), { output: terminal.questions });
    const act = await askChoice<Act>(context, t("menu.what"), acts(context, ticket, me));
    if (act === "back") return;
    if (act !== "again") await attempt(context, () => perform(context, client, ticket, act));
    if (context.signedIn() === null) return;
  }
}

function acts({ t }: Context, { can, lead, requester }: Ticket, me: Person | Account): Choice<Act>[] {
  const takes = can.take === true && lead?.id !== me.id;
  return [
    ...(can.reply === false
      ? []
      : [
          {
            value: "reply" as const,
            label: t("menu.reply", {
              name: safeLine(requester.id === me.id ? (lead?.name ?? t("menu.team")) : requester.name),
            }),
          },
        ]),
    ...OWN_MOVES.filter((move) => can[move] === true).map((value) => ({ value, label: t(`menu.${value}`) })),
    ...(takes ? [{ value: "take" as const, label: t("menu.take") }] : []),
    ...(can.changeStatus === true ? [{ value: "status" as const, label: t("menu.status") }] : []),
    ...(can.assign === true ? [{ value: "assign" as const, label: t("menu.assign") }] : []),
    ...(can.addNote === true ? [{ value: "note" as const, label: t("menu.note") }] : []),
    { value: "again", label: t("menu.readAgain") },
    { value: "back", label: t("menu.back") },
  ];
}

async function perform(context: Context, client: ApiClient, ticket: Ticket, act: Act): Promise<void> {
  const { number } = ticket;
  if (act === "reply" || act === "note") await write(context, client, number, act);
  if (isOwnMove(act)) await moveOwn(client, number, act);
  if (act === "take") await takeTicket(client, number, (name) => askYes(context, context.t("menu.takeOver", { name })));
  if (act === "status") await move(context, client, ticket);
  if (act === "assign") {
    const typed = await askLine(context, { message: context.t("ask.person") });
    await assign(client, number, (await findPerson(context, client, typed)).id, "lead");
  }
}

/** Asks until it is sent or thrown away: what was typed is there again after a refusal. */
async function write(context: Context, client: ApiClient, number: number, kind: Comment["kind"]): Promise<void> {
  const { t } = context;
  for (let body = ""; ;) {
    body = await askText(context, { message: t(kind === "note" ? "ask.note" : "ask.message"), initial: body });
    const text = body;
    if ((await attempt(context, () => writeComment(client, number, kind, text))) !== null) return;
    if (context.signedIn() === null || !(await askYes(context, t("menu.tryAgain")))) return;
  }
}

async function move(context: Context, client: ApiClient, { number, status: now }: Ticket): Promise<void> {
  const { t } = context;
  const others = STATUSES.filter((status) => status !== now || status === "waiting");
  const status = await askChoice<Status>(
    context,
    t("ask.status"),
    others.map((value) => ({ value, label: t(`status.${value}`) })),
  );
  const waits = status === "waiting" ? { waitingFor: await askWaitingFor(context) } : {};
  await changeStatus(client, number, { status, ...waits });
}
