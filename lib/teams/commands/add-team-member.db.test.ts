import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTeam, aTechnician } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { addTeamMember } from "./add-team-member";

const members = async (teamId: number) =>
  (await db.teamMember.findMany({ where: { teamId } })).map(({ userId }) => userId);

it("adds a person once", async () => {
  const admin = asAdmin(await anAdmin());
  const [team, person] = [await aTeam(), await aTechnician()];
  await addTeamMember(admin, { teamId: team.id, userId: person.id });
  await addTeamMember(admin, { teamId: team.id, userId: person.id });
  expect(await members(team.id)).toEqual([person.id]);
  expect(await recordedEvents("team", team.id)).toMatchObject([
    { name: "team.memberAdded", data: { userId: person.id } },
  ]);
});

it("refuses learners and who is out", async () => {
  const admin = asAdmin(await anAdmin());
  const team = await aTeam();
  for (const person of [await aLearner(), await aTechnician({ active: false })]) {
    await expect(addTeamMember(admin, { teamId: team.id, userId: person.id })).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ path: ["userId"], key: "teams.errors.notStaff" }],
    });
  }
  expect(await members(team.id)).toEqual([]);
});

it("is for administrators; to learners no team exists, and nobody is in a team that doesn't exist", async () => {
  const [team, person] = [await aTeam(), await aTechnician()];
  const input = { teamId: team.id, userId: person.id };
  await expect(addTeamMember(asManager(await aManager()), input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(addTeamMember(asLearner(await aLearner()), input)).rejects.toMatchObject({ code: "not_found" });
  const admin = asAdmin(await anAdmin());
  await expect(addTeamMember(admin, { ...input, teamId: 2_000_000_000 })).rejects.toMatchObject({ code: "not_found" });
  expect(await members(team.id)).toEqual([]);
  expect(await recordedNames("team", team.id)).toEqual([]);
});
