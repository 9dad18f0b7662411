import { expect, it } from "vitest";
import { asAdmin, asAnonymous, asLearner, asManager, asTechnician } from "../testing/actors";
import { aCategory, aTeam, aTechnician } from "../testing/factories";
import { listTeamDetails, listTeams } from "./queries";

it("listTeams gives staff the active teams, others none", async () => {
  const [open, closed] = [await aTeam(), await aTeam({ active: false })];
  const ids = (await listTeams(asTechnician({ id: 1 }))).map(({ id }) => id);
  expect(ids).toContain(open.id);
  expect(ids).not.toContain(closed.id);
  expect(await listTeams(asLearner({ id: 1 }))).toEqual([]);
  expect(await listTeams(asAnonymous())).toEqual([]);
});

it("listTeamDetails gives administrators members and categories, closed teams too", async () => {
  const team = await aTeam({ active: false });
  const person = await aTechnician({ teamIds: [team.id] });
  const category = await aCategory({ defaultTeamId: team.id });
  const found = (await listTeamDetails(asAdmin({ id: 1 }))).find(({ id }) => id === team.id);
  expect(found).toEqual({
    id: team.id,
    name: team.name,
    active: false,
    version: 1,
    routing: "by_hand",
    acceptMinutes: null,
    members: [{ id: person.id, name: person.name, role: "technician", active: true, awayUntil: null }],
    categories: [category],
  });
  for (const actor of [asManager({ id: 1 }), asTechnician({ id: 1 }), asLearner({ id: 1 }), asAnonymous()]) {
    await expect(listTeamDetails(actor)).rejects.toMatchObject({ code: "forbidden" });
  }
});
