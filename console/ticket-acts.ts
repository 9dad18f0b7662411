import type { ApiClient } from "./api-client";
import type { Account, Comment, Page, Status, Ticket, WaitingForKind } from "./api-types";
import { ConsoleError } from "./console-error";
import { safeLine } from "./safe-text";

const pathOf = (number: number) => `/tickets/${String(number)}`;

export const getTicket = (client: ApiClient, number: number) => client.get<Ticket>(pathOf(number));

/** The messages of a ticket, oldest first; the newest ones up to `most`. */
export async function getComments(
  client: ApiClient,
  number: number,
  most: number,
): Promise<{ comments: Comment[]; more: boolean }> {
  const comments: Comment[] = [];
  let cursor: string | null = null;
  do {
    const limit = String(Math.min(100, most - comments.length));
    const page: Page<Comment> = await client.get(`${pathOf(number)}/comments`, { limit, cursor: cursor ?? undefined });
    comments.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && comments.length < most);
  return { comments: comments.toReversed(), more: cursor !== null };
}

/** Writes a message on a ticket. */
export function writeComment(client: ApiClient, number: number, kind: Comment["kind"], body: string): Promise<Comment> {
  return client.post(`${pathOf(number)}/comments`, { kind, body });
}

export type StatusChange = {
  status: Status;
  waitingFor?: { kind: WaitingForKind; label: string };
  despiteBlockers?: true;
};

/** Moves a ticket to a status from where it is now. */
export async function changeStatus(client: ApiClient, number: number, change: StatusChange): Promise<Ticket> {
  const { version } = await getTicket(client, number);
  return client.patch(pathOf(number), { ...change, version });
}

/** What a requester may do to their own ticket. */
export type OwnMove = "confirm" | "reopen" | "cancel";

/** Confirms that one's own ticket is settled, says that it isn't, or cancels it. */
export function moveOwn(client: ApiClient, number: number, move: OwnMove): Promise<Ticket> {
  return client.post(`${pathOf(number)}/${move}`, {});
}

const idsOf = (people: Ticket["helpers"]) => people.map(({ id }) => id);

/** Makes a person the lead, or a helper beside the others; nobody leads where it is null. */
export async function assign(
  client: ApiClient,
  number: number,
  personId: string | null,
  as: "lead" | "helper",
): Promise<Ticket> {
  const { lead, helpers, version } = await getTicket(client, number);
  const others = idsOf(helpers).filter((id) => id !== personId);
  const people =
    as === "lead" || personId === null
      ? { lead: personId, helpers: others }
      : { lead: lead?.id === personId ? null : (lead?.id ?? null), helpers: [...others, personId] };
  return client.put(`${pathOf(number)}/assignments`, { ...people, version });
}

/** The name of the lead for whose sake the server refused somebody a ticket; null for any other refusal. */
function leadInTheWay(thrown: unknown): string | null {
  if (!(thrown instanceof ConsoleError) || thrown.ending !== "conflict") return null;
  const lead = (thrown.details as { lead?: { name?: unknown } | null } | null | undefined)?.lead;
  return typeof lead?.name === "string" ? safeLine(lead.name) : null;
}

/**
 * Makes the user the lead, and a new ticket one in progress. The server knows whether it can be taken: one that is offered can,
 * although somebody leads it. Where it refuses because of its lead, `insist` is asked whether to take it all the same.
 */
export async function takeTicket(
  client: ApiClient,
  number: number,
  insist: (leadName: string) => Promise<boolean> | boolean,
): Promise<Ticket | null> {
  const take = () => client.post<Ticket>(`${pathOf(number)}/take`, {});
  try {
    return await take();
  } catch (thrown) {
    const name = leadInTheWay(thrown);
    if (name === null) throw thrown;
    if (!(await insist(name))) return null;
  }
  const me = await client.get<Account>("/me");
  await assign(client, number, me.id, "lead");
  return take();
}
