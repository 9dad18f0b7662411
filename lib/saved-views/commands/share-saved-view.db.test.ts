import { expect, it } from "vitest";
import { asAdmin, asTechnician } from "../../testing/actors";
import { anAdmin, aTeam, aTechnician } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { getQueueSetup } from "../queries";
import { createSavedView } from "./create-saved-view";
import { shareSavedView } from "./share-saved-view";

const filter = { status: "open" };

it("gives a view to a team, whose members see it, and takes it back", async () => {
  const team = await aTeam();
  const within = { teamIds: [team.id] };
  const [karim, nadia] = [asTechnician(await aTechnician(), within), asTechnician(await aTechnician(), within)];
  const { id } = await createSavedView(karim, { name: "Ouverts", filter });
  const sees = async (actor: typeof karim) => (await getQueueSetup(actor)).views.some((view) => view.id === id);
  expect([await sees(karim), await sees(nadia)]).toEqual([true, false]);
  expect(await shareSavedView(karim, { id, version: 1, teamId: team.id })).toEqual({ id, version: 2 });
  expect([await sees(karim), await sees(nadia)]).toEqual([true, true]);
  expect(await sees(asAdmin(await anAdmin()))).toBe(true);
  expect((await getQueueSetup(nadia)).views.find((view) => view.id === id)).toMatchObject({
    team: { id: team.id, active: true },
    can: { change: true },
  });
  await expect(shareSavedView(nadia, { id, version: 1, teamId: null })).rejects.toMatchObject({ code: "conflict" });
  await shareSavedView(nadia, { id, version: 2, teamId: null });
  expect([await sees(karim), await sees(nadia)]).toEqual([false, true]);
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
