import type { APIRequestContext } from "@playwright/test";
import { unique } from "@/lib/testing/factories";
import { expect, expectAccessible, ready, test, type Page } from "../fixtures";

const account = (request: APIRequestContext, token: string) =>
  request.get("/api/v1/me", { headers: { authorization: `Bearer ${token}` } });

/** Fills the sheet that asks what a token is for; gives the token, which is shown once. */
async function makeToken(page: Page, name: string, scopes: readonly string[]): Promise<string> {
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Créer le jeton" }).click();
  await expect(sheet.getByRole("textbox", { name: "Nom" })).toHaveAttribute("aria-invalid", "true");
  await sheet.getByRole("textbox", { name: "Nom" }).fill(name);
  for (const scope of scopes) await sheet.getByRole("checkbox", { name: scope }).check();
  await expectAccessible(page, "what a token is for");
  await sheet.getByRole("textbox", { name: "Nom" }).press("Enter");
  const shown = sheet.getByRole("textbox", { name: "Jeton" });
  await expect(shown).toHaveValue(/^appt_/);
  // Who presses Enter once more must not lose what is shown once.
  await expect(shown).toBeFocused();
  await page.keyboard.press("Enter");
  await expectAccessible(page, "a new token");
  const token = await shown.inputValue();
  await sheet.getByRole("button", { name: "Terminé" }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  return token;
}

test("a token is made on the account's page, acts, and is ended there", async ({
  page,
  signIn,
  newPerson,
  request,
}) => {
  const person = await newPerson();
  await signIn(person);
  await page.goto("/account");
  const part = page.getByRole("region", { name: "Jetons d’API" });
  const open = part.getByRole("button", { name: "Nouveau jeton" });
  await ready(open);
  await open.click();
  const token = await makeToken(page, "Relevé du soir", ["écrire"]);
  const line = part.getByRole("listitem").filter({ hasText: "Relevé du soir" });
  await expect(line).toContainText("lire, écrire");
  await expect(line).toContainText("jamais utilisé");
  expect((await account(request, token)).status()).toBe(200);
  await line.getByRole("button", { name: "Révoquer Relevé du soir" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Révoquer" }).click();
  await expect(part.getByText("Aucun jeton.")).toBeVisible();
  expect((await account(request, token)).status()).toBe(401);
});

test("a program gets an account and a token from an administrator @desktop", async ({ page, signIn, request }) => {
  const name = unique("Supervision ");
  await signIn("admin");
  await page.goto("/admin/service-accounts");
  const open = page.getByRole("button", { name: "Nouveau compte" });
  await ready(open);
  await open.click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("textbox", { name: "Nom" }).fill(name);
  await sheet.getByRole("combobox", { name: "Rôle" }).selectOption("technician");
  await sheet.getByRole("button", { name: "Créer le compte" }).click();
  await page.getByRole("button", { name: `Nouveau jeton pour ${name}` }).click();
  const token = await makeToken(page, "Sonde", []);
  const me = await account(request, token);
  expect(await me.json()).toMatchObject({ name, email: null, role: "technician" });
  await expect(page.getByRole("list", { name: `Jetons de ${name}` }).getByRole("listitem")).toContainText("Sonde");
  await expectAccessible(page, "service accounts");
  await page.getByRole("button", { name: `Actions pour ${name}` }).click();
  await page.getByRole("menuitem", { name: "Désactiver…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Désactiver" }).click();
  await expect(page.getByRole("button", { name: `Nouveau jeton pour ${name}` })).toHaveCount(0);
  expect((await account(request, token)).status()).toBe(401);
});
