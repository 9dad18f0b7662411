import type { Actor } from "../platform/actor";
import type { Tx } from "../platform/db/client";
import type { TeamId } from "../platform/ids";
import { assignedTo } from "./assignments";
import type { LoadedTicket } from "./load-ticket";

type Fields = { categoryId?: number | undefined; teamId?: TeamId | null | undefined };

/**
 * The fields to set with the team that a change of category brings: while a ticket is where its category sends it and nobody has
 * taken it up, it follows its category.
 */
export async function withTeamOfCategory<Input extends Fields>(
  tx: Tx,
  actor: Actor,
  ticket: LoadedTicket,
  input: Input,
): Promise<Input> {
  const { categoryId, teamId } = input;
  if (categoryId === undefined || categoryId === ticket.categoryId || teamId !== undefined) return input;
  const categories = await tx.category.findMany({
    where: { id: { in: [ticket.categoryId, categoryId] } },
    select: { id: true, defaultTeamId: true },
  });
  const defaultOf = (id: number) => categories.find((category) => category.id === id)?.defaultTeamId ?? null;
  if (ticket.teamId !== defaultOf(ticket.categoryId)) return input;
  if (ticket.leadId !== null && !(await assignedTo(tx, actor, ticket.id)).routed) return input;
  return { ...input, teamId: defaultOf(categoryId) as TeamId | null };
}
