import { expect } from "../fixtures";
import { openRequest, team, test } from "./learner-steps";

test("a page read again as the network goes stays, with what is written, and is read once it is back @phone", async ({
  page,
  context,
  newRequest,
  karim,
}) => {
  const number = await newRequest();
  const { field, conversation } = await openRequest(page, number);
  await field.fill("Je vous envoie");
  let lost = 0;
  await context.route(/[?&]_rsc=/, (route) => {
    lost += 1;
    return route.abort("internetdisconnected");
  });
  await team.take(karim, number);
  await team.reply(karim, number, "Avez-vous une photo ?");
  await expect.poll(() => lost).toBeGreaterThan(0);
  await expect(field).toHaveValue("Je vous envoie");
  await context.unroute(/[?&]_rsc=/);
  await expect(conversation.getByText("Avez-vous une photo ?")).toBeVisible();
  await expect(field).toHaveValue("Je vous envoie");
});

test("a page asked for without a network is said to wait, and opens once it is back @phone", async ({
  page,
  context,
  newRequest,
}) => {
  const number = await newRequest();
  await page.goto("/tickets");
  await page.getByRole("article").getByRole("link").first().click();
  await expect(page.locator("#reply")).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("link", { name: "Retour aux demandes" }).click();
  await expect(page.getByText("Pas de réseau : la page s’ouvrira dès qu’il revient.").first()).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/tickets/${String(number)}$`));
  await context.setOffline(false);
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page).toHaveURL(/\/tickets$/);
  await expect(page.getByText("Pas de réseau", { exact: false })).toHaveCount(0);
});
