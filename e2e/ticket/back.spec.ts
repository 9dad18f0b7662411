import type { Page } from "@playwright/test";
import { expect } from "../fixtures";
import { openRequest } from "../learner/learner-steps";
import { goToTicket, property, reply, said, stored, test } from "./ticket-steps";

/** How many steps stand over the page in the history: what is open has its own once it is there. */
const stepsOver = (page: Page) =>
  expect.poll(() => page.evaluate(() => (history.state as { overlay?: number } | null)?.overlay ?? 0));
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });

test.describe("the way back on a phone closes what is open, and stays on the page @phone", () => {
  test("the properties and a list in them, one after the other; then it leaves", async ({ page, aRequest, signIn }) => {
    const { number } = await aRequest();
    await signIn("technician");
    await page.goto("/tickets");
    await goToTicket(page, number);
    await page.getByRole("button", { name: "Voir les propriétés" }).click();
    await stepsOver(page).toBe(1);
    await property(page, "Priorité").click();
    await expect(page.getByRole("menu")).toBeVisible();
    await stepsOver(page).toBe(2);
    await page.goBack();
    await expect(page.getByRole("menu")).toBeHidden();
    await expect(dialog(page, "Propriétés")).toBeVisible();
    await property(page, "Priorité").click();
    await page.getByRole("menuitemradio", { name: "Haute" }).click();
    await expect(said(page, /priorité/i)).toBeVisible();
    await stepsOver(page).toBe(1);
    await page.goBack();
    await expect(dialog(page, "Propriétés")).toBeHidden();
    await stepsOver(page).toBe(0);
    expect(await stored(number)).toMatchObject({ priority: "high" });
    await page.goBack();
    await expect(page).toHaveURL(/\/tickets$/);
  });

  test("a dialog from a menu, and one that was closed leaves no step", async ({ page, aRequest, signIn }) => {
    const { number } = await aRequest();
    await signIn("technician");
    await page.goto("/tickets");
    await goToTicket(page, number);
    for (const close of ["back", "press"] as const) {
      await page.getByRole("button", { name: "Plus d’actions", exact: true }).first().click();
      await page.getByRole("menuitem", { name: "Fusionner…" }).click();
      await expect(dialog(page, /^Fusionner/)).toBeVisible();
      await stepsOver(page).toBe(1);
      if (close === "back") await page.goBack();
      else
        await dialog(page, /^Fusionner/)
          .getByRole("button", { name: "Annuler" })
          .click();
      await expect(dialog(page, /^Fusionner/)).toBeHidden();
      await stepsOver(page).toBe(0);
    }
    await reply(page).fill("Bonjour");
    await page.goBack();
    await expect(page).toHaveURL(/\/tickets$/);
  });

  test("a link in what is open leads on, and back to the page it stood over", async ({
    page,
    aRequest,
    openTicket,
  }) => {
    const { number } = await aRequest();
    await openTicket("technician", number);
    await reply(page).click();
    await page.getByRole("button", { name: "Insérer une réponse prête" }).click();
    await stepsOver(page).toBe(1);
    await page.getByRole("link", { name: /Gérer/ }).click();
    await expect(page).toHaveURL(/\/macros$/);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/tickets/${String(number)}$`));
    await expect(reply(page)).toBeVisible();
    await stepsOver(page).toBe(0);
  });

  test("a page loaded anew with something open begins without it", async ({ page, aRequest, signIn }) => {
    const { number } = await aRequest();
    await signIn("technician");
    await page.goto("/tickets");
    await goToTicket(page, number);
    await page.getByRole("button", { name: "Voir les propriétés" }).click();
    await stepsOver(page).toBe(1);
    await page.reload();
    await stepsOver(page).toBe(0);
    await expect(dialog(page, "Propriétés")).toBeHidden();
    await page.goBack();
    await expect(page).toHaveURL(/\/tickets$/);
  });

  test("what a learner opened", async ({ page, aRequest, signIn }) => {
    const { number, requester } = await aRequest();
    await signIn(requester);
    await page.goto("/tickets");
    const { menu } = await openRequest(page, number);
    for (const close of ["back", "press"] as const) {
      await menu.click();
      await page.getByRole("button", { name: "Qui peut voir ?" }).click();
      await expect(dialog(page, /^Qui peut voir/)).toContainText(requester.name);
      await stepsOver(page).toBe(1);
      if (close === "back") await page.goBack();
      else
        await dialog(page, /^Qui peut voir/)
          .getByRole("button", { name: "Fermer" })
          .click();
      await expect(dialog(page, /^Qui peut voir/)).toBeHidden();
      await stepsOver(page).toBe(0);
    }
    await page.goBack();
    await expect(page).toHaveURL(/\/tickets$/);
  });
});
