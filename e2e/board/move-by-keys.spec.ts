import { unique } from "@/lib/testing/factories";
import { expect } from "../fixtures";
import { card, cardIn, spoken, stored, test } from "./board-steps";

test.describe("the board by keys @desktop", () => {
  test("Space carries a card, arrows choose the column, and each step is said", async ({ page, aCard, openBoard }) => {
    const number = await aCard("Clavier en panne");
    await openBoard();
    const link = card(page, number).getByRole("link");
    await link.focus();
    await page.keyboard.press("Space");
    await expect(spoken(page)).toContainText(`#${String(number)} est porté`);
    await page.keyboard.press("ArrowRight");
    await expect(spoken(page)).toContainText("Vers En cours, à vous.");
    await page.keyboard.press("ArrowRight");
    await expect(spoken(page)).toContainText("Vers Attend Camille.");
    await page.keyboard.press("Escape");
    await expect(spoken(page)).toContainText("Remis à sa place.");
    expect(await stored(number)).toMatchObject({ status: "new" });

    await page.keyboard.press("Space");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expect(spoken(page)).toContainText(`#${String(number)} résolu`);
    await expect(cardIn(page, "Résolu", number)).toBeVisible();
    await expect(link).toBeFocused();
    await expect.poll(() => stored(number)).toMatchObject({ status: "resolved" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => stored(number)).toMatchObject({ status: "new" });
  });

  test("arrows go from card to card, M moves by a list, T takes, P sets the priority", async ({
    page,
    aCard,
    openBoard,
  }) => {
    const first = await aCard("Premier", { priority: "urgent" });
    const second = await aCard("Second");
    const third = await aCard("Troisième", { status: "waiting", waitingFor: "requester" });
    await openBoard();
    await card(page, first).getByRole("link").focus();
    await page.keyboard.press("ArrowDown");
    await expect(card(page, second).getByRole("link")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(card(page, third).getByRole("link")).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(card(page, first).getByRole("link")).toBeFocused();

    await page.keyboard.press("t");
    await expect.poll(async () => (await stored(first)).leadId).not.toBeNull();
    await expect(card(page, first).getByRole("link")).toBeFocused();

    await page.keyboard.press("m");
    await page.getByRole("menuitemradio", { name: "Résolu" }).press("Enter");
    await expect(cardIn(page, "Résolu", first)).toBeVisible();
    await expect(card(page, first).getByRole("link")).toBeFocused();

    await card(page, second).getByRole("link").focus();
    await page.keyboard.press("p");
    await page.getByRole("menuitemradio", { name: "Haute" }).press("Enter");
    await expect(card(page, second).getByRole("img", { name: "Priorité : Haute" })).toBeVisible();
  });

  test("the card's menu does all of it", async ({ page, aCard, openBoard, newPerson }) => {
    const colleague = await newPerson({ name: unique("Aïcha "), role: "technician" });
    const number = await aCard("Par le menu");
    await openBoard();
    await card(page, number).hover();
    await page.getByRole("button", { name: `Actions de #${String(number)}` }).click();
    await page.getByRole("menuitem", { name: /Déplacer vers/ }).click();
    await page.getByRole("menuitemradio", { name: "En cours" }).click();
    await expect(cardIn(page, "En cours", number)).toBeVisible();
    await card(page, number).hover();
    await page.getByRole("button", { name: `Actions de #${String(number)}` }).click();
    await page.getByRole("menuitem", { name: /Affecter à/ }).click();
    await page.getByRole("combobox", { name: "Chercher une personne" }).fill(colleague.name.toLowerCase());
    await page.getByRole("option", { name: colleague.name }).click();
    await expect(card(page, number).getByRole("img", { name: `Responsable : ${colleague.name}` })).toBeVisible();
  });
});
