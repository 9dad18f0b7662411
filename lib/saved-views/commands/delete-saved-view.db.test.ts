import { afterEach, expect, it } from "vitest";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { asTechnician } from "../../testing/actors";
import { aTechnician } from "../../testing/factories";
import { recordedNames } from "../../testing/recorded";
import { getQueueSetup } from "../queries";
import { createSavedView } from "./create-saved-view";
import { deleteSavedView } from "./delete-saved-view";
import { restoreSavedView } from "./restore-saved-view";

const filter = { status: "open" };
afterEach(() => setClock());

it("takes a view out of sight and brings it back as it was", async () => {
  const actor = asTechnician(await aTechnician());
  const { id } = await createSavedView(actor, { name: "Ouverts", filter });
  const before = await getQueueSetup(actor);
  await deleteSavedView(actor, { id });
  expect((await getQueueSetup(actor)).views).toEqual([]);
  await expect(deleteSavedView(actor, { id })).rejects.toMatchObject({ code: "not_found" });
  await restoreSavedView(actor, { id });
  expect(await getQueueSetup(actor)).toEqual(before);
  await expect(restoreSavedView(actor, { id })).rejects.toMatchObject({ code: "not_found" });
  expect(await recordedNames("view", id)).toEqual(["view.created", "view.deleted", "view.restored"]);
});

it("forgets for good, a day later, what was not brought back, with the columns chosen for it", async () => {
  const karim = await aTechnician();
  const actor = asTechnician(karim);
  const [old, next] = [
    await createSavedView(actor, { name: "Vieille", filter }),
    await createSavedView(actor, { name: "Autre", filter }),
  ];
  await db.queueColumns.create({ data: { userId: karim.id, viewId: old.id, columns: ["title"] } });
  await deleteSavedView(actor, old);
  setClock(() => new Date(Date.now() + 25 * 60 * 60_000));
  await deleteSavedView(actor, next);
  expect(await db.savedView.findUnique({ where: { id: old.id } })).toBeNull();
  expect(await db.queueColumns.count({ where: { viewId: old.id } })).toBe(0);
  await restoreSavedView(actor, next);
});
