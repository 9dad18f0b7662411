import { expect, ready, test } from "../fixtures";
import { repliesOn } from "../learner/learner-steps";
import { elsewhere } from "./live-steps";

test("a reply on a conversation that moved on shows what is new first, and loses nothing", async ({
  pageAs,
  newPerson,
  fileTicket,
}) => {
  const [lea, karim] = [await newPerson(), await newPerson({ role: "technician" })];
  const number = await fileTicket("Imprimante en panne", { by: lea });
  const page = await pageAs(lea);
  // Without the stream the page learns of nothing by itself for a while.
  await page.route("**/api/stream*", (route) => route.abort());
  await page.goto(`/tickets/${String(number)}`);
  const field = page.locator("#reply");
  await ready(field);
  await field.fill("Elle ne s’allume plus.");
  await elsewhere.reply(karim, number, "Est-elle branchée ?");
  await page.getByRole("button", { name: /^Répondre|^Écrire|^Envoyer/ }).click();
  await expect(page.getByText("Une réponse est arrivée entre-temps")).toBeVisible();
  await expect(page.getByText("Est-elle branchée ?")).toBeVisible();
  await expect(page.getByText("Elle ne s’allume plus.")).toBeVisible();
  expect(await repliesOn(number)).toEqual(["Est-elle branchée ?"]);
  await page.getByRole("button", { name: "Renvoyer" }).click();
  await expect.poll(() => repliesOn(number)).toEqual(["Est-elle branchée ?", "Elle ne s’allume plus."]);
  await expect(page.getByRole("button", { name: "Renvoyer" })).toBeHidden();
});
