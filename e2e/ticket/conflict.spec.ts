import { expect, type Page } from "../fixtures";
import { goToTicket, said, stored, test } from "./ticket-steps";

async function editTitle(page: Page, title: string) {
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Titre" }).fill(title);
}

test.describe("two people, one text @desktop", () => {
  test("the second keeps their title and chooses", async ({ page, aRequest, aColleague, openTicket, pageAs }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    const other = await pageAs(await aColleague("Élodie"));
    await goToTicket(other, number);
    await editTitle(page, "B204 : lampe à changer");
    await editTitle(other, "B204 : aucun signal");
    await other.getByRole("button", { name: "Enregistrer" }).click();
    await expect(other.getByRole("heading", { name: "B204 : aucun signal" })).toBeVisible();

    await page.getByRole("button", { name: "Enregistrer" }).click();
    const conflict = page.getByRole("alert").filter({ hasText: "a changé le titre" });
    await expect(conflict).toContainText("Élodie");
    await expect(conflict).toContainText("lampe à changer");
    await expect(conflict).toContainText("aucun signal");
    expect((await stored(number)).title).toBe("B204 : aucun signal");
    await conflict.getByRole("button", { name: "Garder le vôtre" }).click();
    await expect(page.getByRole("heading", { name: "B204 : lampe à changer" })).toBeVisible();
    await expect.poll(async () => (await stored(number)).title).toBe("B204 : lampe à changer");
  });

  test("the second takes the other's description", async ({ page, aRequest, aColleague, openTicket, pageAs }) => {
    const { number } = await aRequest({ description: "Rien ne s’affiche." });
    await openTicket("technician", number);
    const other = await pageAs(await aColleague("Élodie"));
    await goToTicket(other, number);
    for (const [who, text] of [
      [page, "Rien ne s’affiche depuis lundi."],
      [other, "Rien ne s’affiche depuis mardi."],
    ] as const) {
      await who.getByRole("button", { name: "Modifier la description" }).click();
      await who.getByRole("textbox", { name: "Description" }).fill(text);
    }
    await other.getByRole("button", { name: "Enregistrer" }).click();
    await expect(said(other, "Description modifiée")).toBeVisible();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByRole("radio", { name: /mardi/ }).check();
    await page.getByRole("button", { name: "Garder l’autre" }).click();
    await expect(page.getByText("Rien ne s’affiche depuis mardi.")).toBeVisible();
    expect((await stored(number)).description).toBe("Rien ne s’affiche depuis mardi.");
  });

  test("editing the title while the other changes the priority is no conflict", async ({
    page,
    aRequest,
    aColleague,
    openTicket,
    pageAs,
  }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    const other = await pageAs(await aColleague("Élodie"));
    await goToTicket(other, number);
    await editTitle(page, "B204 : lampe à changer");
    await other.keyboard.press("p");
    await other.getByRole("menuitemradio", { name: "Haute" }).click();
    await expect.poll(async () => (await stored(number)).priority).toBe("high");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("heading", { name: "B204 : lampe à changer" })).toBeVisible();
    await expect.poll(async () => stored(number)).toMatchObject({ title: "B204 : lampe à changer", priority: "high" });
  });
});
