import type { z } from "zod";
import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import { conflict, staleVersion } from "../../platform/errors";
import type { DomainEvent } from "../../platform/events";
import { categoryEvent } from "../events";
import { loadCategory, orNameTaken, requireActiveTeam, type LoadedCategory } from "../load-category";
import { categoryPolicy } from "../policy";
import { UpdateCategory } from "../schema";

type Input = z.output<typeof UpdateCategory>;

function eventsOf(category: LoadedCategory, input: Input): DomainEvent[] {
  const { id, name, icon, kind, active, defaultTeamId } = category;
  const wanted = { name, icon, kind, active, defaultTeamId, ...definedOf(input) };
  const team = { from: defaultTeamId, to: wanted.defaultTeamId };
  return [
    ...(wanted.name === name ? [] : [categoryEvent(id, "category.renamed", {}, { before: name, after: wanted.name })]),
    ...(wanted.icon === icon ? [] : [categoryEvent(id, "category.iconChanged", { from: icon, to: wanted.icon })]),
    ...(wanted.kind === kind ? [] : [categoryEvent(id, "category.kindChanged", { from: kind, to: wanted.kind })]),
    ...(team.from === team.to ? [] : [categoryEvent(id, "category.defaultTeamChanged", team)]),
    ...(wanted.active === active
      ? []
      : [categoryEvent(id, wanted.active ? "category.activated" : "category.deactivated", {})]),
  ];
}

type Columns = Partial<Pick<LoadedCategory, "name" | "icon" | "kind" | "active" | "defaultTeamId">>;

function definedOf({ name, icon, kind, active, defaultTeamId }: Input): Columns {
  return {
    ...(name === undefined ? {} : { name }),
    ...(icon === undefined ? {} : { icon }),
    ...(kind === undefined ? {} : { kind }),
    ...(active === undefined ? {} : { active }),
    ...(defaultTeamId === undefined ? {} : { defaultTeamId }),
  };
}

/** Without an active category nobody could file a request. */
async function requireAnotherActive(tx: Tx, id: number): Promise<void> {
  const other = await tx.category.findFirst({ where: { active: true, id: { not: id } }, select: { id: true } });
  if (!other) throw conflict("categories.errors.lastActive");
}

/**
 * Changes a category's name, drawing, kind, default team or whether it can be chosen; gives the new version. Throws not_found,
 * forbidden, invalid_input, conflict on a stale version and for the last active one.
 */
export const updateCategory = defineCommand({
  name: "category.update",
  input: UpdateCategory,
  scope: "admin",
  load: (tx, actor, input) => loadCategory(tx, actor, input.id),
  authorize: categoryPolicy.update,
  run: async ({ tx, input, target }) => {
    const [first, ...others] = eventsOf(target, input);
    if (!first) return { result: { id: target.id, version: target.version }, unchanged: true };
    if (input.defaultTeamId !== target.defaultTeamId) await requireActiveTeam(tx, input.defaultTeamId);
    if (input.active === false) await requireAnotherActive(tx, target.id);
    const { count } = await orNameTaken(
      tx.category.updateMany({
        where: { id: target.id, version: input.version },
        data: { ...definedOf(input), version: { increment: 1 } },
      }),
    );
    if (count === 0) throw staleVersion("categories.errors.changedMeanwhile");
    return { result: { id: target.id, version: input.version + 1 }, events: [first, ...others] };
  },
});
