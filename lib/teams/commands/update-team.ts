import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import { conflict, staleVersion } from "../../platform/errors";
import type { DomainEvent } from "../../platform/events";
import { teamEvent } from "../events";
import { loadTeam, orNameTaken, type LoadedTeam } from "../load-team";
import { teamPolicy } from "../policy";
import { UpdateTeam, type TeamRouting } from "../schema";

type Change = { name?: string | undefined; active?: boolean | undefined; routing?: TeamRouting | undefined };

function eventsOf(team: LoadedTeam, change: Change): DomainEvent[] {
  const { name = team.name, active = team.active, routing = team.routing } = change;
  const rerouted = { from: team.routing, to: routing };
  return [
    ...(name === team.name ? [] : [teamEvent(team.id, "team.renamed", {}, { before: team.name, after: name })]),
    ...(active === team.active ? [] : [teamEvent(team.id, active ? "team.activated" : "team.deactivated", {})]),
    ...(routing === team.routing ? [] : [teamEvent(team.id, "team.routingChanged", rerouted)]),
  ];
}

/** A team that a category sends its tickets to must go on receiving them. */
async function requireUnused(tx: Tx, team: LoadedTeam): Promise<void> {
  const category = await tx.category.findFirst({
    where: { defaultTeamId: team.id },
    orderBy: { id: "asc" },
    select: { name: true },
  });
  if (category) throw conflict("teams.errors.isDefault", { category: category.name });
}

/**
 * Renames a team or changes whether it receives tickets and who gets them; gives the new version. Throws not_found, forbidden, invalid_input
 * where the name is taken, conflict on a stale version or while a category sends its tickets there.
 */
export const updateTeam = defineCommand({
  name: "team.update",
  input: UpdateTeam,
  scope: "admin",
  load: (tx, actor, input) => loadTeam(tx, actor, input.id),
  authorize: teamPolicy.update,
  run: async ({ tx, input, target }) => {
    const [first, ...others] = eventsOf(target, input);
    if (!first) return { result: { id: target.id, version: target.version }, unchanged: true };
    if (input.active === false) await requireUnused(tx, target);
    const { count } = await orNameTaken(
      tx.team.updateMany({
        where: { id: target.id, version: input.version },
        data: {
          ...(input.name === undefined ? {} : { name: input.name }),
          ...(input.active === undefined ? {} : { active: input.active }),
          ...(input.routing === undefined ? {} : { routing: input.routing }),
          version: { increment: 1 },
        },
      }),
    );
    if (count === 0) throw staleVersion("teams.errors.changedMeanwhile");
    return { result: { id: target.id, version: input.version + 1 }, events: [first, ...others] };
  },
});
