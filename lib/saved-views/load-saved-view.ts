import type { Actor } from "../platform/actor";
import type { Prisma, Tx } from "../platform/db/client";
import { lockRow } from "../platform/db/lock-row";
import { conflict, invalidField, notFound, staleVersion } from "../platform/errors";
import { VIEWS_MAX } from "./schema";
import { visibleViews } from "./scope";
import type { ViewOwner } from "./policy";

export type LoadedView = Prisma.SavedViewGetPayload<object>;

/** Locks and reads a view within what the actor sees, one that is deleted or one that isn't; throws not_found. */
export async function loadSavedView(tx: Tx, actor: Actor, id: number, { deleted = false } = {}): Promise<LoadedView> {
  await lockRow(tx, "SavedView", id);
  const view = await tx.savedView.findFirst({ where: { AND: [{ id }, visibleViews(actor)] } });
  if (!view || (view.deletedAt !== null) !== deleted) throw notFound();
  return view;
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
