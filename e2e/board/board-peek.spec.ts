import { db } from "@/lib/platform/db/client";
import { aComment } from "@/lib/testing/factories";
import { expect } from "../fixtures";
import { card, goToBoard, stored, test } from "./board-steps";

test.describe("a ticket beside the board", () => {
  test("the address follows, J and K turn, back closes @desktop", async ({ page, aCard, openBoard }) => {
    const first = await aCard("Premier", { priority: "high", description: "La lampe clignote." });
    const second = await aCard("Second");
    const { requesterId } = await db.ticket.findUniqueOrThrow({ where: { id: first } });
    await aComment(first, requesterId, { body: "C'est urgent pour 15 h 30." });
    await openBoard();
    await card(page, first).click();
    await expect(page).toHaveURL(new RegExp(`peek=${String(first)}`));
    const panel = page.getByRole("dialog", { name: `Ticket #${String(first)}` });
    await expect(panel.getByText("La lampe clignote.")).toBeVisible();
    await expect(panel.getByText("C'est urgent pour 15 h 30.")).toBeVisible();
    await expect(panel.getByText("1 sur 2")).toBeVisible();
    await expect(panel.getByRole("link", { name: /Écrire à/ })).toHaveAttribute(
      "href",
      `/tickets/${String(first)}#reply`,
    );

    await page.keyboard.press("j");
    await expect(page).toHaveURL(new RegExp(`peek=${String(second)}`));
    await expect(page.getByRole("dialog", { name: `Ticket #${String(second)}` })).toBeVisible();
    await page.keyboard.press("k");
    await expect(page).toHaveURL(new RegExp(`peek=${String(first)}`));
    await page.goBack();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page).toHaveURL(/\/board\?q=/);

    await card(page, second).getByRole("link").press("Enter");
    await expect(page.getByRole("dialog", { name: `Ticket #${String(second)}` })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(page.url()).not.toContain("peek");
    await expect(card(page, second).getByRole("link")).toBeFocused();
  });

  test("T takes what is shown, as the button there does, and stays", async ({ page, aCard, openBoard }) => {
    const [first, second] = [await aCard("À prendre", { priority: "high" }), await aCard("À prendre aussi")];
    await openBoard();
    await card(page, first).click();
    const panel = page.getByRole("dialog", { name: /^Ticket/ });
    await expect(panel.getByRole("button", { name: `Prendre #${String(first)}` })).toBeVisible();
    await page.keyboard.press("t");
    await expect(panel.getByText("Karim (vous)")).toBeVisible();
    await expect(panel.getByRole("button", { name: /^Prendre/ })).toHaveCount(0);
    await expect.poll(async () => (await stored(first)).status).toBe("in_progress");
    await page.goBack();
    await card(page, second).click();
    await panel.getByRole("button", { name: `Prendre #${String(second)}` }).click();
    await expect(panel.getByText("Karim (vous)")).toBeVisible();
    await expect(panel.getByText("En cours")).toBeVisible();
    await expect.poll(async () => (await stored(second)).status).toBe("in_progress");
  });

  test("the keys of its card open the card's lists while it is shown @desktop", async ({ page, aCard, openBoard }) => {
    const [first, second] = [await aCard("À régler", { priority: "high" }), await aCard("Puis")];
    await openBoard();
    await card(page, first).click();
    const panel = page.getByRole("dialog", { name: /^Ticket/ });
    await expect(panel.getByText("1 sur 2")).toBeVisible();
    await page.keyboard.press("p");
    await page.getByRole("menuitemradio", { name: "Basse" }).press("Enter");
    await expect(panel.getByText("Basse")).toBeVisible();
    await expect.poll(async () => (await stored(first)).priority).toBe("low");
    await page.keyboard.press("a");
    await expect(page.getByRole("combobox")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel).toBeVisible();
    await page.keyboard.press("k");
    await expect(page.getByRole("dialog", { name: `Ticket #${String(second)}` })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("an address with a ticket opens it, and one that isn't there says so", async ({
    page,
    aCard,
    openBoard,
    word,
  }) => {
    const number = await aCard("Par l'adresse");
    await openBoard();
    await goToBoard(page, `/board?q=${word}&peek=${String(number)}`);
    await expect(page.getByRole("dialog", { name: `Ticket #${String(number)}` }).getByRole("heading")).toContainText(
      "Par l'adresse",
    );
    await page.goto(`/board?q=${word}&peek=99999999`);
    await expect(page.getByRole("dialog").getByText("Ce ticket n’existe pas")).toBeVisible();
  });
});
