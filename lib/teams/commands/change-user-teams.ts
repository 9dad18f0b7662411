import { defineCommand } from "../../define-command";
import type { Tx } from "../../platform/db/client";
import { lockRow } from "../../platform/db/lock-row";
import { invalidField } from "../../platform/errors";
import { teamEvent } from "../events";
import { loadMember, requireStaff } from "../members";
import { teamPolicy } from "../policy";
import { ChangeUserTeams } from "../schema";

async function teamsOf(tx: Tx, userId: number): Promise<number[]> {
  const rows = await tx.teamMember.findMany({
    where: { userId },
    select: { teamId: true },
    orderBy: { teamId: "asc" },
  });
  return rows.map(({ teamId }) => teamId);
}

async function requireTeams(tx: Tx, ids: readonly number[]): Promise<void> {
  const known = await tx.team.count({ where: { id: { in: [...ids] } } });
  if (known !== ids.length) throw invalidField("teamIds", "users.errors.teamUnknown");
}

/** Puts a person of the staff in exactly these teams; gives those they were in before. Throws not_found, forbidden, invalid_input. */
export const changeUserTeams = defineCommand({
  name: "team.changeUserTeams",
  input: ChangeUserTeams,
  scope: "admin",
  load: (tx, actor, input) => loadMember(tx, actor, input.userId),
  authorize: teamPolicy.changeMembers,
  run: async ({ tx, input, target: { id: userId, ...person } }) => {
    await lockRow(tx, "User", userId);
    const before = await teamsOf(tx, userId);
    const added = [...new Set<number>(input.teamIds)].filter((id) => !before.includes(id)).sort((a, b) => a - b);
    const removed = before.filter((id) => !input.teamIds.some((wanted) => wanted === id));
    if (added.length > 0) requireStaff({ id: userId, ...person }, "teamIds");
    await requireTeams(tx, added);
    await tx.teamMember.createMany({ data: added.map((teamId) => ({ teamId, userId })), skipDuplicates: true });
    await tx.teamMember.deleteMany({ where: { userId, teamId: { in: removed } } });
    const [first, ...others] = [
      ...added.map((id) => teamEvent(id, "team.memberAdded", { userId })),
      ...removed.map((id) => teamEvent(id, "team.memberRemoved", { userId })),
    ];
    const result = { userId, before };
    return first ? { result, events: [first, ...others] } : { result, unchanged: true };
  },
});
