import { defineCommand } from "../../define-command";
import { conflict } from "../../platform/errors";
import type { TeamId } from "../../platform/ids";
import { teamEvent } from "../events";
import { loadTeam, orNameTaken } from "../load-team";
import { teamPolicy } from "../policy";
import { CreateTeam, MOST_TEAMS } from "../schema";

/** Makes a team without members; gives its id and version. Throws invalid_input where the name is taken, conflict where there are 200 already, forbidden. */
export const createTeam = defineCommand({
  name: "team.create",
  input: CreateTeam,
  scope: "admin",
  load: () => Promise.resolve(null),
  authorize: teamPolicy.create,
  run: async ({ tx, input, now }) => {
    if ((await tx.team.count()) >= MOST_TEAMS) throw conflict("teams.errors.tooMany", { most: MOST_TEAMS });
    const { name } = input;
    const team = await orNameTaken(
      tx.team.create({ data: { name, createdAt: now }, select: { id: true, version: true } }),
    );
    return { result: team, events: [teamEvent(team.id, "team.created", {}, { name })] };
  },
  idempotency: {
    reference: (result) => result.id,
    recall: async (tx, actor, id) => {
      const { version } = await loadTeam(tx, actor, id as TeamId);
      return { id, version };
    },
  },
});
