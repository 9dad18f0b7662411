import { unique } from "@/lib/testing/factories";
import { expect, expectAccessible, ready, test } from "../fixtures";
import { emailField, GOOD_PASSWORD, passwordField, sessionUser } from "./sign-in-steps";

test("a new account: errors by field, nothing typed is lost, then signed in", async ({ page }) => {
  const email = `${unique("zoe-")}@centre.test`;
  await page.goto("/register?next=%2Faccount");
  const send = page.getByRole("button", { name: "Créer mon compte" });
  await ready(send);
  await send.click();
  await expect(page.getByText("À remplir.")).toHaveCount(3);
  await page.getByRole("textbox", { name: "Prénom et nom" }).fill("Zoé Martin");
  await emailField(page).fill("zoe@centre");
  await passwordField(page).fill("azertyuiop12");
  await send.click();
  await expect(page.getByText("Il manque une partie de l’adresse")).toBeVisible();
  await expectAccessible(page);
  await emailField(page).fill(email);
  await send.click();
  await expect(page.getByText("Ce mot de passe est parmi les plus courants")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Prénom et nom" })).toHaveValue("Zoé Martin");
  await expect(emailField(page)).toHaveValue(email);
  await passwordField(page).fill("é".repeat(37));
  await send.click();
  await expect(page.getByText("74 octets, 72 au plus")).toBeVisible();
  await passwordField(page).fill(GOOD_PASSWORD);
  await send.click();
  await page.waitForURL(/\/login/);
  await expect(page.getByText("Votre compte est créé")).toBeVisible();
  await expect(emailField(page)).toHaveValue(email);
  await passwordField(page).fill(GOOD_PASSWORD);
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  await page.waitForURL("/account");
  expect(await sessionUser(page)).toMatchObject({ name: "Zoé Martin", email, role: "learner", locale: "fr" });
});

test("an address that has an account @desktop", async ({ page, newPerson }) => {
  const person = await newPerson();
  await page.goto("/register");
  const send = page.getByRole("button", { name: "Créer mon compte" });
  await ready(send);
  await page.getByRole("textbox", { name: "Prénom et nom" }).fill("Zoé Martin");
  await emailField(page).fill(person.email.toUpperCase());
  await passwordField(page).fill(GOOD_PASSWORD);
  await send.click();
  await expect(page.getByText("Un compte existe déjà avec cette adresse")).toBeVisible();
});
