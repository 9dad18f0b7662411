import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aLearner, aManager, anAdmin, aTeam, aTechnician } from "../../testing/factories";
import { recordedNames } from "../../testing/recorded";
import { changeUserTeams } from "./change-user-teams";

const teamsOf = async (userId: number) =>
  (await db.teamMember.findMany({ where: { userId }, orderBy: { teamId: "asc" } })).map(({ teamId }) => teamId);

it("puts a person in exactly these teams, with an event of each team that changes", async () => {
  const admin = asAdmin(await anAdmin());
  const [left, kept, joined] = [await aTeam(), await aTeam(), await aTeam()];
  const person = await aTechnician({ teamIds: [left.id, kept.id] });
  const changed = await changeUserTeams(admin, { userId: person.id, teamIds: [kept.id, joined.id, joined.id] });
  expect(changed.before).toEqual([left.id, kept.id]);
  expect(await teamsOf(person.id)).toEqual([kept.id, joined.id]);
  expect(await recordedNames("team", left.id)).toEqual(["team.memberRemoved"]);
  expect(await recordedNames("team", kept.id)).toEqual([]);
  expect(await recordedNames("team", joined.id)).toEqual(["team.memberAdded"]);
  await changeUserTeams(admin, { userId: person.id, teamIds: changed.before });
  expect(await teamsOf(person.id)).toEqual([left.id, kept.id]);
});

it("refuses unknown teams and learners, and lets who became a learner leave", async () => {
  const admin = asAdmin(await anAdmin());
  const team = await aTeam();
  const person = await aLearner({ teamIds: [team.id] });
  const into = (teamIds: number[], userId = person.id) => changeUserTeams(admin, { userId, teamIds });
  await expect(into([team.id, (await aTeam()).id])).rejects.toMatchObject({ issues: [{ path: ["teamIds"] }] });
  await expect(into([2_000_000_000], (await aTechnician()).id)).rejects.toMatchObject({
    issues: [{ path: ["teamIds"] }],
  });
  await into([]);
  expect(await teamsOf(person.id)).toEqual([]);
});

it("is for administrators; to learners nobody exists", async () => {
  const team = await aTeam();
  const person = await aTechnician();
  const input = { userId: person.id, teamIds: [team.id] };
  await expect(changeUserTeams(asManager(await aManager()), input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeUserTeams(asLearner(await aLearner()), input)).rejects.toMatchObject({ code: "not_found" });
  expect(await teamsOf(person.id)).toEqual([]);
});
