import { expect, it } from "vitest";
import { asAnonymous, asLearner, asTechnician } from "../testing/actors";
import { aCategory, aTeam } from "../testing/factories";
import { listCategories } from "./queries";

it("gives everyone signed in the categories, only those to choose from when asked so", async () => {
  const team = await aTeam();
  const [open, closed] = [await aCategory({ defaultTeamId: team.id }), await aCategory({ active: false })];
  const all = await listCategories(asTechnician({ id: 1 }), { activeOnly: false });
  expect(all.find(({ id }) => id === open.id)).toMatchObject({ name: open.name, active: true, defaultTeam: team });
  expect(all.map(({ id }) => id)).toContain(closed.id);
  const toChoose = await listCategories(asLearner({ id: 1 }), { activeOnly: true });
  expect(toChoose.map(({ id }) => id)).not.toContain(closed.id);
  expect(await listCategories(asAnonymous(), { activeOnly: true })).toEqual([]);
});

it("tells learners nothing of teams", async () => {
  const category = await aCategory({ defaultTeamId: (await aTeam()).id });
  const seen = await listCategories(asLearner({ id: 1 }), { activeOnly: false });
  expect(seen.find(({ id }) => id === category.id)?.defaultTeam).toBeNull();
});
