import { expect, ready, test } from "../fixtures";

test.describe("the palette @desktop", () => {
  test("Ctrl K goes to a page, opens a ticket by its number, finds one by words", async ({
    page,
    signIn,
    fileTicket,
  }) => {
    const word = `zebre${Math.random().toString(36).slice(2, 8)}`;
    const number = await fileTicket(`Le ${word} ne démarre plus`);
    await signIn("technician");
    await page.goto("/board");
    await ready(page.getByRole("button", { name: /Rechercher/ }).first());

    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("non affectés");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/view=unassigned/);

    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(`#${String(number)}`);
    await page.getByRole("option", { name: new RegExp(`#${String(number)}`) }).click();
    await expect(page).toHaveURL(new RegExp(`/tickets/${String(number)}$`));

    await page.goto("/board");
    await ready(page.getByRole("button", { name: /Rechercher/ }).first());
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(word.toUpperCase());
    await page.getByRole("option", { name: new RegExp(word) }).click();
    await expect(page).toHaveURL(new RegExp(`/tickets/${String(number)}$`));
  });

  test("a technician finds a ticket by what was written on it, and reads where", async ({
    page,
    signIn,
    fileTicket,
  }) => {
    const word = `girafe${Math.random().toString(36).slice(2, 8)}`;
    const number = await fileTicket("Le poste reste lent", {
      description: `Depuis lundi, « l’Élève ${word} » s’affiche.`,
    });
    await signIn("technician");
    await page.goto("/board");
    await ready(page.getByRole("button", { name: /Rechercher/ }).first());
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(`eleve ${word}`);
    const option = page.getByRole("option", { name: new RegExp(`#${String(number)}`) });
    await expect(option).toContainText(`l’Élève ${word}`);
    await option.click();
    await expect(page).toHaveURL(new RegExp(`/tickets/${String(number)}$`));
  });

  test("Escape closes it and gives the focus back", async ({ page, signIn }) => {
    await signIn("manager");
    await page.goto("/tickets");
    const button = page.getByRole("button", { name: /Rechercher/ }).first();
    await ready(button);
    await button.click();
    await expect(page.getByRole("combobox")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("combobox")).toHaveCount(0);
    await expect(button).toBeFocused();
  });
});
