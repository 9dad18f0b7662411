import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTeam, aTechnician } from "../../testing/factories";
import { recordedNames } from "../../testing/recorded";
import { removeTeamMember } from "./remove-team-member";

async function aMembership() {
  const team = await aTeam();
  const person = await aTechnician({ teamIds: [team.id] });
  return { teamId: team.id, userId: person.id };
}

it("takes a person out once", async () => {
  const admin = asAdmin(await anAdmin());
  const membership = await aMembership();
  await removeTeamMember(admin, membership);
  await removeTeamMember(admin, membership);
  expect(await db.teamMember.count({ where: membership })).toBe(0);
  expect(await recordedNames("team", membership.teamId)).toEqual(["team.memberRemoved"]);
});

it("is for administrators; to learners no team exists", async () => {
  const membership = await aMembership();
  await expect(removeTeamMember(asTechnician({ id: membership.userId }), membership)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(removeTeamMember(asLearner(await aLearner()), membership)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.teamMember.count({ where: membership })).toBe(1);
});
