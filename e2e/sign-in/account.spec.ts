import { expect, expectAccessible, PASSWORD, postSignIn, ready, test } from "../fixtures";
import { ANOTHER_PASSWORD, passwordField, sessionUser } from "./sign-in-steps";

const iPhone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

test("my devices: seen by name, signed out one by one, in both languages", async ({
  page,
  signIn,
  browser,
  newPerson,
  baseURL,
}) => {
  const person = await newPerson();
  const phone = await browser.newContext({ userAgent: iPhone, ...(baseURL ? { baseURL } : {}) });
  expect((await postSignIn(phone.request, person.email)).status()).toBe(200);
  await signIn(person);
  await page.goto("/account");
  const device = page.getByRole("listitem").filter({ hasText: "Safari sur iPhone" });
  await expect(page.getByRole("listitem").filter({ hasText: "Cet appareil" })).toHaveCount(1);
  await expectAccessible(page);
  const out = device.getByRole("button", { name: "Déconnecter Safari sur iPhone" });
  await ready(out);
  await out.click();
  await expect(device).toHaveCount(0);
  expect(await (await phone.request.get("/api/auth/session")).json()).toEqual({});
  await phone.close();

  const display = page.getByRole("region", { name: "Affichage" });
  await display.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My account" })).toBeVisible();
  expect(await sessionUser(page)).toMatchObject({ locale: "en" });
});

test("changing the password asks for the present one, and this device goes on", async ({ page, signIn, newPerson }) => {
  const person = await newPerson();
  await signIn(person);
  await page.goto("/account");
  const change = page.getByRole("button", { name: "Changer le mot de passe" });
  await ready(change);
  await passwordField(page, "Mot de passe actuel").fill("not the password");
  await passwordField(page, "Nouveau mot de passe").fill(ANOTHER_PASSWORD);
  await change.click();
  await expect(page.getByText("Ce n’est pas le mot de passe actuel.")).toBeVisible();
  await passwordField(page, "Mot de passe actuel").fill(PASSWORD);
  await change.click();
  await expect(page.getByText("Votre mot de passe est changé").first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Mon compte" })).toBeVisible();
  expect((await postSignIn(page.request, person.email, PASSWORD)).status()).toBe(401);
});

test("signing out leads to the sign-in, and the way back shows nothing", async ({ page, signIn, newPerson }) => {
  await signIn(await newPerson());
  await page.goto("/account");
  await page.getByRole("main").getByRole("button", { name: "Se déconnecter" }).click();
  await page.waitForURL("/login");
  expect(await sessionUser(page)).toBeUndefined();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Connexion" })).toBeVisible();
});
