import { expect } from "../fixtures";
import { card, column, finger, flying, middle, said, stored, test } from "./board-steps";

const longPressMs = 450;

test.describe("moving a card by finger @phone", () => {
  test("a finger that rests picks it up and drops it on a column's tab", async ({ page, aCard, openBoard }) => {
    const number = await aCard("Casque sans son");
    await openBoard();
    const hand = await finger(page);
    const from = await middle(card(page, number));
    await hand.down(from);
    await page.waitForTimeout(longPressMs);
    await expect(page.getByRole("button", { name: /Fermé$/ })).toBeVisible();
    const to = await middle(page.getByRole("button", { name: /Résolu$/ }));
    await hand.move(from, to);
    await expect(flying(page)).toContainText("Résolu");
    await hand.up();
    await expect(said(page, `#${String(number)} résolu`)).toBeVisible();
    await expect.poll(() => stored(number)).toMatchObject({ status: "resolved" });
    expect(page.url()).not.toContain("peek");
  });

  test("at the edge the columns go by under a finger that rests, and it drops on the one that is there", async ({
    page,
    aCard,
    openBoard,
  }) => {
    const number = await aCard("Souris sans fil");
    await openBoard();
    const hand = await finger(page);
    const from = await middle(card(page, number));
    const edge = { x: (page.viewportSize()?.width ?? 0) - 12, y: from.y };
    await hand.down(from);
    await page.waitForTimeout(longPressMs);
    await hand.move(from, edge);
    await expect(flying(page)).toContainText("Résolu");
    await hand.up();
    await expect(said(page, `#${String(number)} résolu`)).toBeVisible();
    await expect.poll(() => stored(number)).toMatchObject({ status: "resolved" });
  });

  test("a finger that moves at once scrolls", async ({ page, aCard, openBoard }) => {
    const numbers: number[] = [];
    for (let index = 0; index < 9; index += 1) numbers.push(await aCard(`Poste ${String(index)} lent`));
    await openBoard();
    const first = card(page, numbers[0] ?? 0);
    const before = await middle(first);
    const hand = await finger(page);
    const from = { x: before.x, y: 700 };
    await hand.down(from);
    await hand.move(from, { x: before.x, y: 350 }, 12);
    await hand.up();
    await expect.poll(async () => (await first.boundingBox())?.y ?? 0).toBeLessThan(before.y - 150);
    for (const number of numbers) expect(await stored(number)).toMatchObject({ status: "new" });
  });

  test("a swipe and the tabs show one column at a time", async ({ page, aCard, openBoard }) => {
    await aCard("Nouveau");
    const waiting = await aCard("Attend une pièce", { status: "waiting", waitingFor: "supplier" });
    await openBoard();
    await expect(card(page, waiting)).not.toBeInViewport();
    await page.getByRole("button", { name: /En attente$/ }).click();
    await expect(card(page, waiting)).toBeInViewport();
    await expect(column(page, "Nouveau")).not.toBeInViewport({ ratio: 0.2 });
    await expect(page.getByRole("button", { name: /En attente$/ })).toHaveAttribute("aria-current", "true");
  });
});
