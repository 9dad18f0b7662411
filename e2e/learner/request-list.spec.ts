import { expect, expectAccessible, ready } from "../fixtures";
import { team, test } from "./learner-steps";

test("older requests are a press away, without the newer ones", async ({ page, newRequest }) => {
  const numbers: number[] = [];
  for (let index = 0; index < 22; index += 1) numbers.push(await newRequest({ title: `Demande ${String(index)}` }));
  await page.goto("/tickets");
  await expect(page.getByRole("article")).toHaveCount(20);
  await page.getByRole("link", { name: "Voir la suite" }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(page.getByRole("article").last()).toContainText("Demande 0");
  await page.getByRole("link", { name: "Revenir aux plus récentes" }).click();
  await expect(page.getByRole("article")).toHaveCount(20);
});

test("a list at which nobody looks is fresh when one comes back to it", async ({ page, newRequest, karim }) => {
  const number = await newRequest();
  await page.goto("/tickets");
  await ready(page.getByRole("article").getByRole("link"));
  await expect(page.getByRole("article")).toContainText("Bien reçue");
  await team.take(karim, number);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.getByRole("article")).toContainText("Karim s’en occupe");
});

test.describe("in English and in the dark", () => {
  test.use({ language: "en", colorScheme: "dark" });

  test("the same pages are as readable", async ({ page, newRequest, karim }) => {
    const number = await newRequest();
    await team.take(karim, number);
    await team.reply(karim, number, "Done.", true);
    await page.goto("/tickets");
    await expect(page.getByRole("article")).toContainText("Karim has solved it.");
    await expect(page.getByRole("button", { name: "Yes, thank you" })).toBeVisible();
    await expectAccessible(page, "my requests");
    await page.goto(`/tickets/${number}`);
    await expect(page.getByRole("region", { name: "Where my request stands" })).toContainText("All good for you?");
    await expectAccessible(page, "a request");
    await page.goto("/tickets/new");
    await expect(page.getByRole("textbox", { name: "In one sentence" })).toBeVisible();
    await expectAccessible(page, "a new request");
  });
});
