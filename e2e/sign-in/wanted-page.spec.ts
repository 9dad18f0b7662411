import { expect, PASSWORD, test } from "../fixtures";
import { sessionUser, submitSignIn } from "./sign-in-steps";

test("signing in leads back to the page that was wanted", async ({ page, newPerson }) => {
  const person = await newPerson();
  await page.goto("/account?from=mail");
  await expect(page).toHaveURL("/login?next=%2Faccount%3Ffrom%3Dmail");
  await submitSignIn(page, person.email, PASSWORD);
  await page.waitForURL("/account?from=mail");
  await expect(page.getByRole("heading", { level: 1, name: "Mon compte" })).toBeVisible();
});

const elsewhere = [
  "//elsewhere.test",
  "/\\elsewhere.test",
  "/%5Celsewhere.test",
  "https://elsewhere.test/",
  "/\t/elsewhere.test",
  "/.//elsewhere.test",
  "javascript:alert(1)",
  "/api/auth/signout",
];

test("but never away from this site @desktop", async ({ page, newPerson, baseURL }) => {
  const person = await newPerson();
  for (const next of elsewhere) {
    await page.context().clearCookies({ name: /session-token/ });
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await submitSignIn(page, person.email, PASSWORD);
    await page.waitForURL((url) => !url.pathname.startsWith("/login"));
    expect(new URL(page.url()).origin, next).toBe(new URL(baseURL ?? "").origin);
    expect(await sessionUser(page), next).toMatchObject({ email: person.email });
  }
  await page.goto(`/login?next=${encodeURIComponent("//elsewhere.test")}`);
  await expect(page).toHaveURL("/tickets");
});

test("a wrong password is said once, beside what was typed @phone", async ({ page, newPerson }) => {
  const person = await newPerson();
  await page.goto("/login?next=%2Faccount");
  await submitSignIn(page, person.email, "not the password");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Adresse ou mot de passe incorrect");
  await submitSignIn(page, person.email, PASSWORD);
  await page.waitForURL("/account");
});

test("one tap on a demonstration account is enough", async ({ page }) => {
  await page.goto("/login");
  const accounts = page.getByRole("region", { name: "Essayer avec un compte de démonstration" });
  await expect(accounts.getByRole("button")).toHaveCount(6);
  await accounts
    .getByRole("button", { name: /Apprenant/ })
    .first()
    .click();
  await page.waitForURL("/tickets");
  expect(await sessionUser(page)).toMatchObject({ email: "learner@demo.test", role: "learner" });
});
