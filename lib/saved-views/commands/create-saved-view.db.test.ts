import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asLearner, asManager, asTechnician } from "../../testing/actors";
import { aLearner, aManager, aTeam, aTechnician, unique } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { VIEWS_MAX } from "../schema";
import { createSavedView } from "./create-saved-view";

const filter = { status: "open", priority: "urgent,high", q: "écran noir", sort: "-priority" };

it("keeps a view of one's own, its words apart from the event's facts", async () => {
  const karim = await aTechnician();
  const name = unique("Urgents ");
  const { id } = await createSavedView(asTechnician(karim), { name, filter, columns: ["number", "title"] });
  expect(await db.savedView.findUnique({ where: { id } })).toMatchObject({
    name,
    filter,
    columns: ["number", "title"],
    ownerId: karim.id,
    teamId: null,
    position: 1,
    version: 1,
  });
  const [event] = await recordedEvents("view", id);
  expect(event).toMatchObject({ name: "view.created", audience: "admin", data: { teamId: null } });
  expect(JSON.stringify(event?.data)).not.toContain("écran");
});

it("keeps a team's view for its technicians, not for a manager who is in it", async () => {
  const team = await aTeam();
  const within = { teamIds: [team.id] };
  const { id } = await createSavedView(asTechnician(await aTechnician(), within), {
    name: "Service",
    filter,
    teamId: team.id,
  });
  expect(await db.savedView.findUnique({ where: { id } })).toMatchObject({ ownerId: null, teamId: team.id });
  const input = { name: "Service", filter, teamId: team.id };
  for (const actor of [asTechnician(await aTechnician()), asManager(await aManager()), asLearner(await aLearner())])
    await expect(createSavedView(actor, input)).rejects.toMatchObject({ code: "forbidden" });
  expect(await db.savedView.count({ where: { teamId: team.id } })).toBe(1);
});

it("refuses a filter that isn't one, columns without the title, and a team that is out of use", async () => {
  const team = await aTeam({ active: false });
  const actor = asTechnician(await aTechnician(), { teamIds: [team.id] });
  const refusals = [
    { name: "", filter },
    { name: "x".repeat(61), filter },
    { name: "A", filter: { priority: "shouting" } },
    { name: "A", filter: { colour: "red" } as never },
    { name: "A", filter, columns: ["status" as const] },
    { name: "A", filter, columns: ["title" as const, "title" as const] },
    { name: "A", filter, teamId: team.id },
  ];
  for (const input of refusals)
    await expect(createSavedView(actor, input)).rejects.toMatchObject({ code: "invalid_input" });
});

it("makes one view of the same form sent twice, and no more than a person can use", async () => {
  const karim = await aTechnician();
  const actor = asTechnician(karim);
  const options = { idempotencyKey: unique("view-key-") };
  const [one, two] = await Promise.all([
    createSavedView(actor, { name: "Une", filter }, options),
    createSavedView(actor, { name: "Une", filter }, options),
  ]);
  expect(two).toEqual(one);
  const data = Array.from({ length: VIEWS_MAX - 1 }, () => ({ name: "Autre", filter, ownerId: karim.id }));
  await db.savedView.createMany({ data });
  await expect(createSavedView(actor, { name: "De trop", filter })).rejects.toMatchObject({ code: "conflict" });
});
