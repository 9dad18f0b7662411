import type { ApiClient } from "./api-client";
import type { Account, Comment, Page, Status, Ticket, WaitingForKind } from "./api-types";
import { ConsoleError } from "./console-error";
import type { Words } from "./words";
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

/** Makes the user the lead, and a new ticket one in progress; refused where somebody else is, unless `anyway`. */
export async function takeTicket(
  client: ApiClient,
  number: number,
  { anyway, t }: { anyway: boolean; t: Words },
): Promise<Ticket> {
  const [me, ticket] = [await client.get<Account>("/me"), await getTicket(client, number)];
  const { lead } = ticket;
  if (lead !== null && lead.id !== me.id && !anyway)
    throw new ConsoleError("conflict", t("take.taken", { name: safeLine(lead.name), number }), { code: "conflict" });
  if (lead !== null && lead.id !== me.id) await assign(client, number, me.id, "lead");
  return client.post(`${pathOf(number)}/take`, {});
}
