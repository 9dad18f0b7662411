import type { Page } from "@playwright/test";
import { aCategory, aLearner } from "@/lib/testing/factories";
import { expect } from "../fixtures";
import { card, cardIn, column, dragByMouse, goToBoard, middle, said, spoken, stored, test } from "./board-steps";

const orderOf = (page: Page, name: string) =>
  column(page, name)
    .locator("[data-card]")
    .evaluateAll((cards) => cards.map((one) => Number(one.getAttribute("data-card"))));

/** Drags a card to the upper edge of another one. */
async function dragOver(page: Page, from: number, to: number): Promise<void> {
  const [start, end] = [await middle(card(page, from)), await card(page, to).boundingBox()];
  if (!end) throw new Error("not on the page");
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 4, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + 6, { steps: 8 });
  await page.mouse.up();
}

test.describe("the order of cards @desktop", () => {
  test("is the same for everybody: by mouse, by keys, by the menu, and undone", async ({
    page,
    pageAs,
    aCard,
    openBoard,
    word,
  }) => {
    const [first, second, third] = [await aCard("Premier"), await aCard("Deuxième"), await aCard("Troisième")];
    await openBoard();
    const other = await pageAs("admin");
    await goToBoard(other, `/board?q=${word}`);
    await dragOver(page, third, first);
    await expect(said(page, `#${String(third)} : 1 sur 3 dans Nouveau`)).toBeVisible();
    await expect.poll(() => orderOf(page, "Nouveau")).toEqual([third, first, second]);
    await expect.poll(() => orderOf(other, "Nouveau")).toEqual([third, first, second]);

    await card(page, third).getByRole("link").focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(spoken(page)).toContainText(`#${String(third)} : 2 sur 3 dans Nouveau`);
    await expect(card(page, third).getByRole("link")).toBeFocused();
    await expect.poll(() => orderOf(other, "Nouveau")).toEqual([first, third, second]);

    await card(page, second).hover();
    await page.getByRole("button", { name: `Actions de #${String(second)}` }).click();
    await page.getByRole("menuitem", { name: "Placer…" }).click();
    await page.getByRole("menuitem", { name: "En haut" }).click();
    await expect.poll(() => orderOf(other, "Nouveau")).toEqual([second, first, third]);

    for (const order of [
      [first, third, second],
      [third, first, second],
      [first, second, third],
    ]) {
      await page.keyboard.press("Control+z");
      await expect.poll(() => orderOf(other, "Nouveau")).toEqual(order);
    }
    await page.reload();
    await expect.poll(() => orderOf(page, "Nouveau")).toEqual([first, second, third]);
  });

  test("one of two who move the same card wins, and the other is told", async ({
    page,
    pageAs,
    aCard,
    openBoard,
    word,
  }) => {
    const [number] = [await aCard("À deux"), await aCard("À côté")];
    await openBoard();
    const other = await pageAs("admin");
    await goToBoard(other, `/board?q=${word}`);
    await card(page, number).getByRole("link").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await dragByMouse(other, card(other, number), column(other, "Résolu"));
    await expect.poll(() => stored(number)).toMatchObject({ status: "resolved" });
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await expect(said(page, new RegExp(`a changé le statut de #${String(number)} entre-temps`))).toBeVisible();
    await expect(cardIn(page, "Résolu", number)).toBeVisible();
    await expect(cardIn(other, "Résolu", number)).toBeVisible();
    expect(await stored(number)).toMatchObject({ status: "resolved", waitingFor: null });
  });

  test("thirty cards a column, more on scroll, and a count beyond the column's limit says so", async ({
    page,
    pageAs,
    aCard,
    openBoard,
  }) => {
    const [{ id: categoryId }, { id: requesterId }] = await Promise.all([aCategory(), aLearner()]);
    const facts = { categoryId, requesterId, status: "waiting", waitingFor: "supplier" } as const;
    for (let nth = 0; nth < 34; nth += 1) await aCard(`Carte ${String(nth)}`, facts);
    const settings = await pageAs("admin");
    await settings.goto("/admin/settings");
    const limits = settings.getByRole("region", { name: "Limites du tableau" });
    await limits.getByLabel("En attente").fill("beaucoup");
    await limits.getByRole("button", { name: "Enregistrer" }).click();
    await expect(limits.getByText("Un nombre entier de 1 à 999, ou rien.")).toBeVisible();
    await limits.getByLabel("En attente").fill("33");
    await limits.getByRole("button", { name: "Enregistrer" }).click();
    await expect(said(settings, "Réglages enregistrés.")).toBeVisible();

    await openBoard();
    const waiting = column(page, "En attente");
    await expect.poll(async () => (await orderOf(page, "En attente")).length).toBe(30);
    await expect(waiting).toHaveAccessibleName(/34 tickets, au-delà de la limite de 33/);
    await waiting.locator("[data-card]").last().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await orderOf(page, "En attente")).length).toBe(34);
    await limits.getByLabel("En attente").fill("");
    await limits.getByRole("button", { name: "Enregistrer" }).click();
    await expect(column(page, "En attente")).toHaveAccessibleName("En attente 34");
  });
});
