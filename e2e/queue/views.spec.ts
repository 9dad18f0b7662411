import { readFile } from "node:fs/promises";
import { expect, ready, test, type Page } from "../fixtures";

const unique = (word: string) => `${word} ${Math.random().toString(36).slice(2, 8)}`;

async function choose(page: Page, filter: string, option: string) {
  const chip = page.getByRole("group", { name: "Filtres" }).getByRole("button", { name: new RegExp(`^${filter}`) });
  await ready(chip);
  await chip.click();
  await page.getByRole("option", { name: option }).click();
  await page.keyboard.press("Escape");
}

test.describe("the queue as one wants it @desktop", () => {
  test.beforeEach(async ({ signIn, newPerson }) => {
    await signIn(await newPerson({ role: "technician" }));
  });

  test("a view is kept, opened, changed, taken away and brought back", async ({ page }) => {
    const name = unique("Bloqués");
    await page.goto("/tickets?view=all");
    await choose(page, "Statut", "En attente");
    await page.getByRole("button", { name: "Filtre", exact: true }).click();
    await page.getByRole("menuitem", { name: "Attend" }).click();
    await page.getByRole("option", { name: "Un fournisseur" }).click();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/waitingFor=supplier/);
    await page.getByRole("button", { name: "Enregistrer la vue" }).click();
    await page.getByLabel("Nom de la vue").fill(name);
    await page.keyboard.press("Enter");
    const tab = page.getByRole("navigation", { name: "Vues" }).getByRole("link", { name: new RegExp(name) });
    await expect(tab).toHaveAttribute("aria-current", "page");
    await expect(page).toHaveURL(/\?view=\d+$/);
    await expect(page.getByRole("button", { name: /Attend.*Un fournisseur/ })).toBeVisible();

    await page.getByRole("button", { name: "Retirer le filtre Attend" }).click();
    await expect(page.getByText("Modifiée")).toBeVisible();
    await page.getByRole("link", { name: "Revenir à la vue" }).click();
    await expect(page.getByText("Modifiée")).toHaveCount(0);
    await expect(page.getByRole("button", { name: /Attend.*Un fournisseur/ })).toBeVisible();

    await page.getByRole("button", { name: new RegExp(`${name}.*actions`) }).click();
    await page.getByRole("menuitem", { name: "Supprimer la vue" }).click();
    await expect(tab).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(tab).toHaveAttribute("aria-current", "page");
  });

  test("columns are chosen and ordered by keys, remembered, and so is the file that is exported", async ({
    page,
    fileTicket,
  }) => {
    const title = unique("=Classeur");
    const number = await fileTicket(title);
    await page.goto(`/tickets?view=all&q=${encodeURIComponent(title.replace("=", ""))}`);
    const button = page.getByRole("button", { name: "Colonnes" });
    await ready(button);
    await button.press("Enter");
    await page.getByRole("checkbox", { name: "Catégorie" }).press("Space");
    const heads = page.getByRole("columnheader");
    // The first one is for choosing rows.
    const usual = ["", "N°", "Statut", "Titre", "Demandeur", "Priorité", "Échéance", "Affecté", "Mis à jour"];
    const withCategoryAt = (place: number) => usual.toSpliced(place, 0, "Catégorie");
    await expect(heads).toHaveText(withCategoryAt(9));
    const up = page.getByRole("button", { name: "Monter Catégorie" });
    await up.press("Enter");
    await expect(up).toBeFocused();
    await expect(heads).toHaveText(withCategoryAt(8));
    await page.keyboard.press("Enter");
    await expect(heads).toHaveText(withCategoryAt(7));
    await page.reload();
    await expect(heads).toHaveText(withCategoryAt(7));

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Exporter" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^tickets-\d{4}-\d{2}-\d{2}\.csv$/);
    const [head, line] = (await readFile(await file.path(), "utf8")).split("\r\n");
    expect(head).toContain('"N°";"Statut";"Titre";');
    expect(head).toContain('"Catégorie";"Affecté"');
    expect(line).toContain(`${String(number)};"Nouveau";"'${title}"`);
  });

  test("keys walk, change and undo; « ? » tells them, G and a letter lead away", async ({ page, fileTicket }) => {
    const title = unique("Touches");
    await fileTicket(title);
    await page.goto(`/tickets?view=all&q=${encodeURIComponent(title)}`);
    const row = page.getByRole("row").filter({ hasText: title });
    await ready(row.getByRole("button"));
    await page.keyboard.press("j");
    await expect(row).toHaveAttribute("data-cursor", "");
    await page.keyboard.press("p");
    await page.getByRole("combobox", { name: /Priorité du ticket/ }).fill("urg");
    await page.keyboard.press("Enter");
    await expect(row.getByText("Urgente")).toBeVisible();
    await expect(page.getByText(/priorité.*Urgente/).first()).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(row.getByText("Normale")).toBeVisible();

    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Raccourcis clavier" });
    await expect(sheet.getByText("Changer la priorité")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.getByRole("searchbox").blur();
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await expect(page).toHaveURL(/\/board$/);
  });
});
