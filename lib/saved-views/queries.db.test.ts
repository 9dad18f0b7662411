import { beforeAll, expect, it } from "vitest";
import { db } from "../platform/db/client";
import { forgetShortCache } from "../platform/short-cache";
import { asRestricted, asTechnician } from "../testing/actors";
import { aCategory, aTeam, aTechnician, aTicket } from "../testing/factories";
import { createSavedView } from "./commands/create-saved-view";
import { countSavedViews, getQueueSetup } from "./queries";

let category: number, team: number;
beforeAll(async () => {
  category = (await aCategory()).id;
  team = (await aTeam()).id;
  for (const status of ["new", "new", "waiting", "closed"] as const)
    await aTicket({ categoryId: category, teamId: team, status, type: "request" });
  await aTicket({ categoryId: category, status: "closed", type: "request" });
});

it("lists one's own views first, then the teams', what isn't understood any more named and left out", async () => {
  const actor = asTechnician(await aTechnician(), { teamIds: [team] });
  await db.savedView.create({
    data: { name: "Du service", filter: { status: "sleeping", colour: 3 }, columns: ["nowhere"], teamId: team },
  });
  await db.savedView.create({ data: { name: "Illisible", filter: "rien", teamId: team } });
  await createSavedView(actor, { name: "À moi", filter: { status: "new" } });
  const { views } = await getQueueSetup(actor);
  expect(views).toMatchObject([
    { name: "À moi", filter: { status: "new" }, ignored: [], team: null },
    { name: "Du service", filter: {}, columns: null, team: { id: team } },
    { name: "Illisible", filter: {}, ignored: ["filter"] },
  ]);
  expect(new Set(views[1]?.ignored)).toEqual(new Set(["status", "colour"]));
});

it("counts views within what their reader sees: by facts, by reading a bounded few, and not by words", async () => {
  const inTeam = String(category);
  const views = [
    { id: 1, filter: { status: "open", category: inTeam } },
    { id: 2, filter: { status: "closed", category: inTeam } },
    { id: 3, filter: { category: inTeam, type: "request" } },
    { id: 4, filter: { category: inTeam, q: "clavier" } },
    { id: 5, filter: { category: inTeam, createdFrom: "2026-01-02", createdTo: "2026-01-01" } },
  ];
  forgetShortCache();
  const all = await countSavedViews(asTechnician(await aTechnician()), views);
  expect([...all]).toEqual([
    [1, { count: 3, more: false }],
    [2, { count: 2, more: false }],
    [3, { count: 5, more: false }],
    [5, { count: 0, more: false }],
  ]);
  const restricted = await countSavedViews(asRestricted(await aTechnician()), views);
  expect([restricted.get(1)?.count, restricted.get(2)?.count, restricted.get(3)?.count]).toEqual([0, 1, 1]);
});
