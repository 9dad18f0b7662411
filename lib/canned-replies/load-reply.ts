import type { Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { lockRow } from "../platform/db/lock-row";
import { conflict, invalidField, notFound } from "../platform/errors";
import { actorIdOf } from "../platform/events";
import type { ReplyOwner } from "./policy";
import { REPLIES_MAX, type Keeper } from "./schema";
import { visibleReplies } from "./scope";

export type LoadedReply = Prisma.CannedReplyGetPayload<object>;

/** Locks and reads a reply within what the actor sees, one that is deleted or one that isn't; throws not_found. */
export async function loadReply(tx: Tx, actor: Actor, id: number, { deleted = false } = {}): Promise<LoadedReply> {
  await lockRow(tx, "CannedReply", id);
  const reply = await tx.cannedReply.findFirst({ where: { AND: [{ id }, visibleReplies(actor)] } });
  if (!reply || (reply.deletedAt !== null) !== deleted) throw notFound();
  return reply;
}

/** Whose a reply is to be, as its row says it. */
export function ownerOf(actor: Actor, keeper: Keeper): ReplyOwner & { keeper: string } {
  const me = actorIdOf(actor);
  if (keeper === "me") return { ownerId: me, teamId: null, keeper: `user:${String(me)}` };
  if (keeper === "centre") return { ownerId: null, teamId: null, keeper };
  return { ownerId: null, teamId: keeper, keeper: `team:${String(keeper)}` };
}

/** Throws invalid_input where the team is none that has replies. */
export async function requireTeam(tx: Tx, teamId: number | null): Promise<void> {
  if (teamId === null) return;
  const team = await tx.team.findUnique({ where: { id: teamId }, select: { active: true } });
  if (!team?.active) throw invalidField("keeper", "cannedReplies.errors.teamUnknown");
}

/** Throws conflict where a person, a team or the centre has as many as one can look through. */
export async function requireRoom(tx: Tx, keeper: string): Promise<void> {
  const count = await tx.cannedReply.count({ where: { keeper, deletedAt: null } });
  if (count >= REPLIES_MAX) throw conflict("cannedReplies.errors.tooMany", { count: REPLIES_MAX });
}

/** The words of a reply, for its history. */
export function wordsOf({ name, textFr, textEn }: Pick<LoadedReply, "name" | "textFr" | "textEn">) {
  return { name, textFr, textEn };
}

/** Finds a reply that the actor sees, without holding it; throws not_found. */
export async function loadSeenReply(tx: Tx, actor: Actor, id: number): Promise<{ id: number }> {
  const reply = await tx.cannedReply.findFirst({
    where: { AND: [{ id, deletedAt: null }, visibleReplies(actor)] },
    select: { id: true },
  });
  if (!reply) throw notFound();
  return reply;
}
