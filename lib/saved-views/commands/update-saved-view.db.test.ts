import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asTechnician } from "../../testing/actors";
import { anAdmin, aTeam, aTechnician } from "../../testing/factories";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { createSavedView } from "./create-saved-view";
import { updateSavedView } from "./update-saved-view";

const filter = { status: "open", team: "none" };

it("renames and changes a view, one event for each, and says nothing of what stays", async () => {
  const actor = asTechnician(await aTechnician());
  const { id } = await createSavedView(actor, { name: "Avant", filter });
  expect(await updateSavedView(actor, { id, version: 1, name: "Après", filter: { status: "new" } })).toEqual({
    id,
    version: 2,
  });
  const same = { id, version: 2, name: "Après", filter: { status: "new" }, columns: null };
  expect(await updateSavedView(actor, same)).toEqual({ id, version: 2 });
  expect(await recordedNames("view", id)).toEqual(["view.created", "view.renamed", "view.changed"]);
  const [, renamed] = await recordedEvents("view", id);
  expect(renamed?.texts).toEqual(
    expect.arrayContaining([
      { field: "before", text: "Avant" },
      { field: "after", text: "Après" },
    ]),
  );
});

it("refuses a stale version, and doesn't tell others that there is a view", async () => {
  const actor = asTechnician(await aTechnician());
  const { id } = await createSavedView(actor, { name: "Avant", filter });
  await expect(updateSavedView(actor, { id, version: 9, name: "Après" })).rejects.toMatchObject({ code: "conflict" });
  for (const other of [asTechnician(await aTechnician()), asAdmin(await anAdmin())])
    await expect(updateSavedView(other, { id, version: 1, name: "Après" })).rejects.toMatchObject({
      code: "not_found",
    });
  expect(await db.savedView.findUnique({ where: { id } })).toMatchObject({ name: "Avant", version: 1 });
});

it("puts a filter that nobody understands any more right", async () => {
  const team = await aTeam();
  const actor = asTechnician(await aTechnician(), { teamIds: [team.id] });
  const data = { name: "Vieille", filter: { colour: "red", status: "open" }, teamId: team.id };
  const { id } = await db.savedView.create({ data });
  await updateSavedView(actor, { id, version: 1, filter: { status: "open" } });
  expect(await db.savedView.findUnique({ where: { id } })).toMatchObject({ filter: { status: "open" }, version: 2 });
});
