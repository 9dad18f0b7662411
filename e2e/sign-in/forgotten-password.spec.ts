import { expect, expectAccessible, PASSWORD, postSignIn, ready, test } from "../fixtures";
import { ANOTHER_PASSWORD, emailField, linkMailedTo, passwordField, sessionUser, submitSignIn } from "./sign-in-steps";

test("a forgotten password: the link works once, and every device is out @desktop", async ({
  page,
  pageAs,
  newPerson,
}) => {
  const person = await newPerson();
  const elsewhere = await pageAs({ email: person.email, password: PASSWORD });
  await page.goto("/login");
  await page.getByRole("link", { name: "Oublié ?" }).click();
  const ask = page.getByRole("button", { name: "Envoyer le lien" });
  await ready(ask);
  await emailField(page).fill(person.email);
  await ask.click();
  await expect(page.getByRole("status")).toContainText(`Si un compte existe avec l’adresse ${person.email}`);

  const link = await linkMailedTo(person.email);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Nouveau mot de passe" })).toBeVisible();
  await expectAccessible(page);
  const change = page.getByRole("button", { name: "Changer le mot de passe" });
  await ready(change);
  await passwordField(page, "Nouveau mot de passe").fill("trop court");
  await change.click();
  await expect(page.getByText("12 caractères au moins. Une phrase")).toBeVisible();
  await passwordField(page, "Nouveau mot de passe").fill(ANOTHER_PASSWORD);
  await change.click();
  await page.waitForURL("/login?done=reset");
  await expect(page.getByText("Votre mot de passe est changé")).toBeVisible();
  expect(await sessionUser(elsewhere)).toBeUndefined();
  expect((await postSignIn(elsewhere.request, person.email)).status()).toBe(401);
  await submitSignIn(page, person.email, ANOTHER_PASSWORD);
  await page.waitForURL("/tickets");

  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Ce lien a déjà servi" })).toBeVisible();
  await expectAccessible(elsewhere);
  await elsewhere.getByRole("link", { name: "Demander un nouveau lien" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Mot de passe oublié" })).toBeVisible();
});

test("an address that nobody has gets the same answer @desktop", async ({ page }) => {
  await page.goto("/forgot-password");
  const ask = page.getByRole("button", { name: "Envoyer le lien" });
  await ready(ask);
  await emailField(page).fill("nobody-at-all@centre.test");
  await ask.click();
  await expect(page.getByRole("status")).toContainText("Si un compte existe avec l’adresse nobody-at-all@centre.test");
});

test("links that were never given say so @desktop", async ({ page }) => {
  for (const path of ["/reset-password/abc", `/reset-password/${"x".repeat(43)}`, "/confirm-email/abc"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: "Ce lien n’est pas valable" })).toBeVisible();
  }
});
