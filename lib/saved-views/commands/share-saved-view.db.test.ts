import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asManager, asTechnician } from "../../testing/actors";
import { aManager, anAdmin, aTeam, aTechnician } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { getQueueSetup } from "../queries";
import { createSavedView } from "./create-saved-view";
import { deleteSavedView } from "./delete-saved-view";
import { restoreSavedView } from "./restore-saved-view";
import { shareSavedView } from "./share-saved-view";
import { updateSavedView } from "./update-saved-view";

const filter = { status: "open" };

it("gives a view to a team, whose members see it, and takes it back", async () => {
  const team = await aTeam();
  const within = { teamIds: [team.id] };
  const [keeper, mate] = [await aTechnician(within), await aTechnician(within)];
  const [karim, nadia] = [asTechnician(keeper, within), asTechnician(mate, within)];
  const { id } = await createSavedView(karim, { name: "Ouverts", filter });
  const sees = async (actor: typeof karim) => (await getQueueSetup(actor)).views.some((view) => view.id === id);
  expect([await sees(karim), await sees(nadia)]).toEqual([true, false]);
  expect(await shareSavedView(karim, { id, version: 1, teamId: team.id })).toEqual({ id, version: 2 });
  expect([await sees(karim), await sees(nadia)]).toEqual([true, true]);
  expect(await sees(asAdmin(await anAdmin()))).toBe(true);
  expect((await getQueueSetup(nadia)).views.find((view) => view.id === id)).toMatchObject({
    team: { id: team.id, active: true },
    keeper: { id: keeper.id, name: keeper.name },
    can: { change: false },
  });
  await expect(shareSavedView(karim, { id, version: 1, teamId: null })).rejects.toMatchObject({ code: "conflict" });
  await shareSavedView(karim, { id, version: 2, teamId: null });
  expect([await sees(karim), await sees(nadia)]).toEqual([true, false]);
  const events = await recordedEvents("view", id);
  expect(events.slice(1).map(({ data }) => data)).toMatchObject([
    { from: null, to: team.id },
    { from: team.id, to: null },
  ]);
});

it("gives nothing to a team that one isn't in", async () => {
  const [own, other] = [await aTeam(), await aTeam()];
  const actor = asTechnician(await aTechnician(), { teamIds: [own.id] });
  const { id } = await createSavedView(actor, { name: "Ouverts", filter });
  await expect(shareSavedView(actor, { id, version: 1, teamId: other.id })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await getQueueSetup(actor)).views.find((view) => view.id === id)?.team).toBeNull();
});

it("leaves a team's view to who keeps it, its managers and administrators; others make one of their own", async () => {
  const team = await aTeam();
  const within = { teamIds: [team.id] };
  const [keeper, mate] = [await aTechnician(within), await aTechnician(within)];
  const [karim, nadia] = [asTechnician(keeper, within), asTechnician(mate, within)];
  const { id } = await createSavedView(karim, { name: "Du service", filter, teamId: team.id });
  const refusals = [
    () => shareSavedView(nadia, { id, version: 1, teamId: null }),
    () => updateSavedView(nadia, { id, version: 1, name: "Autre" }),
    () => updateSavedView(nadia, { id, version: 1, filter: {} }),
    () => deleteSavedView(nadia, { id }),
  ];
  for (const refused of refusals) await expect(refused()).rejects.toMatchObject({ code: "forbidden" });
  const stored = await db.savedView.findUniqueOrThrow({ where: { id } });
  expect(stored).toMatchObject({ teamId: team.id, name: "Du service", version: 1, deletedAt: null });
  const copy = await createSavedView(nadia, { name: "Du service", filter });
  expect((await getQueueSetup(nadia)).views.map((view) => view.id)).toEqual([copy.id, id]);

  const manager = asManager(await aManager(), within);
  expect((await getQueueSetup(manager)).views).toMatchObject([{ id, can: { change: true } }]);
  await updateSavedView(manager, { id, version: 1, name: "Renommée" });
  await deleteSavedView(asAdmin(await anAdmin()), { id });
});

it("leaves it to all of the team's technicians once who kept it can't", async () => {
  const team = await aTeam();
  const within = { teamIds: [team.id] };
  const [keeper, mate] = [await aTechnician(within), await aTechnician(within)];
  const nadia = asTechnician(mate, within);
  const { id } = await createSavedView(asTechnician(keeper, within), { name: "Du service", filter, teamId: team.id });
  const mayChange = async () => (await getQueueSetup(nadia)).views[0]?.can.change;
  expect(await mayChange()).toBe(false);
  await db.teamMember.deleteMany({ where: { userId: keeper.id } });
  expect(await mayChange()).toBe(true);
  await db.teamMember.create({ data: { userId: keeper.id, teamId: team.id } });
  await db.user.update({ where: { id: keeper.id }, data: { active: false } });
  expect(await mayChange()).toBe(true);
  await updateSavedView(nadia, { id, version: 1, name: "Reprise" });
});

it("refuses a name that the owner has already, wherever the view comes from", async () => {
  const team = await aTeam();
  const within = { teamIds: [team.id] };
  const karim = asTechnician(await aTechnician(within), within);
  const taken = { code: "invalid_input", issues: [{ path: ["name"], key: "savedViews.errors.nameTaken" }] };
  const there = { code: "conflict", key: "savedViews.errors.nameTakenThere" };
  const own = await createSavedView(karim, { name: "À trier", filter });
  const shared = await createSavedView(karim, { name: "À trier", filter, teamId: team.id });
  await expect(createSavedView(karim, { name: "à trier", filter })).rejects.toMatchObject(taken);
  const other = await createSavedView(karim, { name: "Autre", filter });
  await expect(updateSavedView(karim, { ...other, version: 1, name: "À trier" })).rejects.toMatchObject(taken);
  await expect(shareSavedView(karim, { ...own, version: 1, teamId: team.id })).rejects.toMatchObject(there);
  await deleteSavedView(karim, { id: own.id });
  await shareSavedView(karim, { ...shared, version: 1, teamId: null });
  await expect(restoreSavedView(karim, { id: own.id })).rejects.toMatchObject(there);
  await updateSavedView(karim, { ...shared, version: 2, name: "À TRIER" });
  const both = await Promise.allSettled(["Course", "Course"].map((name) => createSavedView(karim, { name, filter })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
