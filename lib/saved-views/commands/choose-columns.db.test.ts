import { expect, it } from "vitest";
import { asTechnician } from "../../testing/actors";
import { aTechnician } from "../../testing/factories";
import { getQueueSetup } from "../queries";
import { chooseColumns } from "./choose-columns";
import { createSavedView } from "./create-saved-view";

it("remembers columns everywhere and for one view, and forgets them again", async () => {
  const actor = asTechnician(await aTechnician());
  const { id } = await createSavedView(actor, { name: "Une", filter: {}, columns: ["title", "team"] });
  const read = async () => {
    const { columns, views } = await getQueueSetup(actor);
    return [columns, views.find((view) => view.id === id)?.columns];
  };
  expect(await read()).toEqual([null, ["title", "team"]]);
  await chooseColumns(actor, { viewId: null, columns: ["number", "title"] });
  await chooseColumns(actor, { viewId: id, columns: ["title", "created"] });
  await chooseColumns(actor, { viewId: id, columns: ["created", "title"] });
  expect(await read()).toEqual([
    ["number", "title"],
    ["created", "title"],
  ]);
  await chooseColumns(actor, { viewId: id, columns: null });
  expect(await read()).toEqual([
    ["number", "title"],
    ["title", "team"],
  ]);
});

it("is one's own, and only for views that one sees", async () => {
  const [karim, nadia] = [asTechnician(await aTechnician()), asTechnician(await aTechnician())];
  const { id } = await createSavedView(karim, { name: "Une", filter: {} });
  await expect(chooseColumns(nadia, { viewId: id, columns: ["title"] })).rejects.toMatchObject({ code: "not_found" });
  await chooseColumns(karim, { viewId: null, columns: ["title"] });
  expect((await getQueueSetup(nadia)).columns).toBeNull();
});
