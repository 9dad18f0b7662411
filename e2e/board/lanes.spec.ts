import { aTeam } from "@/lib/testing/factories";
import { expect, expectAccessible } from "../fixtures";
import { card, dragByMouse, goToBoard, said, spoken, stored, test } from "./board-steps";

test.describe("lanes @desktop", () => {
  test("show who has what; dropping in another lane gives it, by mouse and by keys, with the way back", async ({
    page,
    aCard,
    openBoard,
    word,
  }) => {
    const number = await aCard("Écran noir");
    const { id: teamId, name } = await aTeam();
    await aCard("Autre chose", { teamId, priority: "high" });
    await openBoard();
    await page.getByRole("button", { name: "Couloirs" }).click();
    await page.getByRole("menuitemradio", { name: "Responsable" }).click();
    await expect(page).toHaveURL(/lanes=lead/);
    const cell = (lane: string) => page.getByRole("group", { name: `Nouveau, ${lane}` });
    await expect(cell("Non affecté").locator("[data-card]")).toHaveCount(2);
    await expectAccessible(page);

    await dragByMouse(page, card(page, number), cell("Karim Benali"));
    await expect(said(page, `#${String(number)} est à vous, en cours`)).toBeVisible();
    const taken = page.getByRole("group", { name: "En cours, Karim Benali" });
    await expect(taken.locator(`[data-card="${String(number)}"]`)).toBeVisible();
    await expect.poll(() => stored(number)).toMatchObject({ status: "in_progress" });
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await stored(number)).leadId).toBeNull();
    await expect(cell("Non affecté").locator(`[data-card="${String(number)}"]`)).toBeVisible();

    await card(page, number).getByRole("link").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await expect(spoken(page)).toContainText("Couloir Karim Benali, Nouveau.");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(spoken(page)).toContainText("Couloir Karim Benali, Attend");
    await page.keyboard.press("Space");
    await expect.poll(async () => (await stored(number)).leadId).not.toBeNull();
    expect(await stored(number)).toMatchObject({ status: "waiting", waitingFor: "requester" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => stored(number)).toMatchObject({ status: "new", leadId: null });

    const fold = page.getByRole("button", { name: "Non affecté", exact: true });
    await fold.click();
    await expect(fold).toHaveAttribute("aria-expanded", "false");
    await expect(card(page, number)).toHaveCount(0);

    // Another board of the same person on this device is cut the same way, until they choose otherwise.
    await goToBoard(page, `/board?team=${String(teamId)}`);
    await page.getByRole("button", { name: "Couloirs : Responsable" }).click();
    await page.getByRole("menuitemradio", { name: "Service" }).click();
    const lane = page.getByRole("region", { name });
    await expect(lane.getByText("Nouveau : 1")).toBeAttached();
    await goToBoard(page, `/board?q=${word}`);
    await page.getByRole("button", { name: "Retirer les couloirs" }).click();
    await expect(page).not.toHaveURL(/lanes/);
    await expect(page.getByRole("button", { name: "Couloirs", exact: true })).toBeVisible();
  });

  test("the date to be resolved by is set on the card, and the ticket says who set it", async ({
    page,
    aCard,
    openBoard,
  }) => {
    const number = await aCard("À rendre vendredi");
    await openBoard();
    await card(page, number).getByRole("link").focus();
    await page.keyboard.press("d");
    const form = page.getByRole("dialog", { name: `Échéance de résolution de #${String(number)}` });
    await form.getByLabel("Date").fill("2020-01-10");
    await form.getByRole("button", { name: "Fixer" }).click();
    await expect(form.getByText("Cette date est déjà passée.")).toBeVisible();
    await form.getByLabel("Date").fill("2031-01-10");
    await form.getByLabel("Heure").fill("16:00");
    await form.getByRole("button", { name: "Fixer" }).click();
    await expect(said(page, /échéance de résolution 10 janv\. 2031/)).toBeVisible();
    await page.goto(`/tickets/${String(number)}`);
    await page.getByRole("button", { name: "Pourquoi cette échéance ?" }).click();
    await expect(page.getByText("Échéance fixée à la main par Karim Benali.")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Fixer l’échéance" }).click();
    await page.getByRole("button", { name: "Revenir à l’échéance calculée" }).click();
    await expect(said(page, `#${String(number)} : échéance de résolution calculée`)).toBeVisible();
  });
});
