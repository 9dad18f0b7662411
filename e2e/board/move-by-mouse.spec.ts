import { expect } from "../fixtures";
import { card, cardIn, carryByMouse, column, dragByMouse, flying, said, stored, test } from "./board-steps";

test.describe("moving a card by mouse @desktop", () => {
  test("into « En cours » takes it, and Undo gives it back", async ({ page, aCard, openBoard }) => {
    const number = await aCard("Écran noir au poste 4");
    await aCard("Autre chose", { status: "in_progress" });
    await openBoard();
    await carryByMouse(page, card(page, number), column(page, "En cours"));
    await expect(flying(page)).toContainText("En cours, à vous");
    await page.mouse.up();

    await expect(cardIn(page, "En cours", number)).toBeVisible();
    await expect(card(page, number).getByRole("img", { name: "Responsable : Karim Benali" })).toBeVisible();
    await expect(said(page, `#${String(number)} est à vous, en cours`)).toBeVisible();
    expect(await stored(number)).toMatchObject({ status: "in_progress" });

    await page.getByRole("button", { name: /^Annuler/ }).click();
    await expect(cardIn(page, "Nouveau", number)).toBeVisible();
    await expect.poll(() => stored(number)).toMatchObject({ status: "new", leadId: null });
    await page.reload();
    await expect(cardIn(page, "Nouveau", number)).toBeVisible();
  });

  test("onto the rail closes it as confirmed, and Ctrl Z opens it again", async ({ page, aCard, openBoard }) => {
    const number = await aCard("Badge réactivé", { status: "resolved" });
    await openBoard();
    await dragByMouse(page, card(page, number), page.locator("section[data-drop=closed]"));
    await expect(card(page, number)).toHaveCount(0);
    await expect(said(page, `#${String(number)} fermé`)).toBeVisible();
    expect(await stored(number)).toMatchObject({ status: "closed", closedReason: "confirmed" });
    await page.keyboard.press("Control+z");
    await expect(cardIn(page, "Résolu", number)).toBeVisible();
    await expect.poll(() => stored(number)).toMatchObject({ status: "resolved", closedReason: null });
  });

  test("into « En attente » waits for the requester, and one tap says whom else", async ({
    page,
    aCard,
    openBoard,
  }) => {
    const number = await aCard("Toner à commander", { status: "in_progress" });
    await openBoard();
    await dragByMouse(page, card(page, number), column(page, "En attente"));
    await expect.poll(() => stored(number)).toMatchObject({ status: "waiting", waitingFor: "requester" });
    await page.getByRole("dialog").getByRole("button", { name: "Attend la livraison" }).click();
    await expect(card(page, number)).toContainText("Attend la livraison");
    await expect.poll(() => stored(number)).toMatchObject({ status: "waiting", waitingFor: "delivery" });
  });

  test("Escape and a drop outside leave it where it was, and a click after all opens it", async ({
    page,
    aCard,
    openBoard,
  }) => {
    const number = await aCard("Souris manquante");
    await openBoard();
    await carryByMouse(page, card(page, number), column(page, "Résolu"));
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect(cardIn(page, "Nouveau", number)).toBeVisible();
    await dragByMouse(page, card(page, number), page.getByRole("heading", { name: "Tableau", level: 1 }));
    await expect(cardIn(page, "Nouveau", number)).toBeVisible();
    expect(await stored(number)).toMatchObject({ status: "new", version: 1 });
    expect(page.url()).not.toContain("peek");
    await card(page, number).click();
    await expect(page).toHaveURL(new RegExp(`peek=${String(number)}`));
  });
});
