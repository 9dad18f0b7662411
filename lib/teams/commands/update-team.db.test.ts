import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aCategory, aLearner, anAdmin, aTeam, aTechnician, unique } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { updateTeam } from "./update-team";

it("renames and closes a team, one event for each", async () => {
  const admin = asAdmin(await anAdmin());
  const team = await aTeam();
  const name = unique("Atelier ");
  expect(await updateTeam(admin, { id: team.id, version: 1, name, active: false })).toEqual({
    id: team.id,
    version: 2,
  });
  expect(await db.team.findUnique({ where: { id: team.id } })).toMatchObject({ name, active: false, version: 2 });
  await updateTeam(admin, { id: team.id, version: 2, name, active: false });
  const [renamed, ...others] = await recordedEvents("team", team.id);
  expect(renamed?.texts).toEqual(
    expect.arrayContaining([
      { field: "before", text: team.name },
      { field: "after", text: name },
    ]),
  );
  expect(others.map((event) => event.name)).toEqual(["team.deactivated"]);
});

it("refuses a stale version and another team's name", async () => {
  const admin = asAdmin(await anAdmin());
  const [team, other] = [await aTeam(), await aTeam()];
  await expect(updateTeam(admin, { id: team.id, version: 9, active: false })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(updateTeam(admin, { id: team.id, version: 1, name: other.name })).rejects.toMatchObject({
    issues: [{ path: ["name"] }],
  });
  expect(await recordedNames("team", team.id)).toEqual([]);
});

it("keeps a team open that a category sends its tickets to, and says which", async () => {
  const team = await aTeam();
  const category = await aCategory({ defaultTeamId: team.id });
  await expect(updateTeam(asAdmin(await anAdmin()), { id: team.id, version: 1, active: false })).rejects.toMatchObject({
    code: "conflict",
    key: "teams.errors.isDefault",
    params: { category: category.name },
  });
  expect(await db.team.findUnique({ where: { id: team.id } })).toMatchObject({ active: true });
});

it("is for administrators; to learners no team exists", async () => {
  const team = await aTeam();
  const input = { id: team.id, version: 1, active: false };
  await expect(updateTeam(asTechnician(await aTechnician()), input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(updateTeam(asLearner(await aLearner()), input)).rejects.toMatchObject({ code: "not_found" });
  expect(await db.team.findUnique({ where: { id: team.id } })).toMatchObject({ active: true });
});
