import type { Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { lockRow } from "../platform/db/lock-row";
import { conflict, invalidField, notFound, staleVersion } from "../platform/errors";
import { VIEWS_MAX } from "./schema";
import { visibleViews } from "./scope";
import type { ViewOwner } from "./policy";

export type LoadedView = Prisma.SavedViewGetPayload<object> & { keeperId: number | null };

/** Who keeps a team's view: who created it, while they can keep views for the team. */
async function keeperOf(
  tx: Tx,
  { creatorId, teamId }: Pick<LoadedView, "creatorId" | "teamId">,
): Promise<number | null> {
  if (teamId === null || creatorId === null) return null;
  const canKeep = { OR: [{ role: "admin" as const }, { teams: { some: { teamId } } }] };
  const where = { id: creatorId, active: true, ...canKeep };
  return (await tx.user.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/** Locks and reads a view within what the actor sees, one that is deleted or one that isn't; throws not_found. */
export async function loadSavedView(tx: Tx, actor: Actor, id: number, { deleted = false } = {}): Promise<LoadedView> {
  await lockRow(tx, "SavedView", id);
  const view = await tx.savedView.findFirst({ where: { AND: [{ id }, visibleViews(actor)] } });
  if (!view || (view.deletedAt !== null) !== deleted) throw notFound();
  return { ...view, keeperId: await keeperOf(tx, view) };
}

/** Throws conflict where somebody changed the view meanwhile. */
export function requireVersion(view: LoadedView, version: number): void {
  if (view.version !== version) throw staleVersion("savedViews.errors.changedMeanwhile");
}

/** Throws invalid_input where the team is none that has views. */
export async function requireTeam(tx: Tx, teamId: number | null): Promise<void> {
  if (teamId === null) return;
  const team = await tx.team.findUnique({ where: { id: teamId }, select: { active: true } });
  if (!team?.active) throw invalidField("teamId", "savedViews.errors.teamUnknown");
}

/** True where the owner has another view of the name; until the transaction ends none is added. */
export async function isNameTaken(tx: Tx, owner: ViewOwner, name: string, exceptId = 0): Promise<boolean> {
  const { ownerId, teamId } = owner;
  if (teamId !== null) await lockRow(tx, "Team", teamId);
  else if (ownerId !== null) await lockRow(tx, "User", ownerId);
  const where = { ownerId, teamId, name, deletedAt: null, id: { not: exceptId } };
  return (await tx.savedView.findFirst({ where, select: { id: true } })) !== null;
}

/** Throws conflict where a view can't come to an owner under its name. */
export async function requireFreeName(tx: Tx, owner: ViewOwner, { id, name }: LoadedView): Promise<void> {
  if (await isNameTaken(tx, owner, name, id)) throw conflict("savedViews.errors.nameTakenThere", { name });
}

/** The place after the last of a person's or a team's views. Throws conflict where there are too many. */
export async function nextPosition(tx: Tx, owner: ViewOwner): Promise<number> {
  const views = await tx.savedView.findMany({
    where: { ...owner, deletedAt: null },
    select: { position: true },
    take: VIEWS_MAX,
  });
  if (views.length >= VIEWS_MAX) throw conflict("savedViews.errors.tooMany", { count: VIEWS_MAX });
  return Math.max(0, ...views.map(({ position }) => position)) + 1;
}
