import type { Locator } from "@playwright/test";
import { unique } from "@/lib/testing/factories";
import { demo, expect, PASSWORD, ready, test, type Language, type Page } from "../fixtures";
import { addressesOf, expectMissing } from "./reach";
import { words, type Words } from "./words";

type Said = { name: string; email: string; title: string; text: string };
const password = "quatre-girafes-en-tram";

async function register(page: Page, t: Words, said: Said): Promise<void> {
  await page.goto("/login");
  await page.getByRole("link", { name: t.register }).click();
  await ready(page.getByRole("button", { name: t.createAccount }));
  await page.getByRole("textbox", { name: t.name }).fill(said.name);
  await page.getByRole("textbox", { name: t.email }).fill(said.email);
  await page.getByRole("textbox", { name: t.password }).fill(password);
  await page.getByRole("button", { name: t.createAccount }).click();
  await expect(page.getByRole("heading", { level: 1, name: t.signInTitle })).toBeVisible();
}

async function signIn(page: Page, t: Words, email: string, secret: string): Promise<void> {
  await ready(page.getByRole("button", { name: t.signIn, exact: true }));
  await page.getByRole("textbox", { name: t.email }).fill(email);
  await page.getByRole("textbox", { name: t.password }).fill(secret);
  await page.getByRole("button", { name: t.signIn, exact: true }).click();
}

async function fileRequest(page: Page, t: Words, said: Said): Promise<number> {
  await page.getByRole("link", { name: t.newRequest }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: t.newRequest })).toBeVisible();
  await ready(page.getByRole("button", { name: t.send }));
  await page
    .getByRole("radiogroup", { name: t.about })
    .getByRole("radio", { name: "Imprimante" })
    .check({ force: true });
  await page.getByRole("textbox", { name: t.sentence }).fill(said.title);
  await page.getByRole("textbox", { name: t.description }).fill(said.text);
  await page.getByRole("radio", { name: t.blocked }).check({ force: true });
  await page.getByRole("button", { name: t.send }).click();
  await page.waitForURL(/\/tickets\/\d+$/);
  await expect(page.getByRole("heading", { level: 1, name: said.title })).toBeVisible();
  await expect(page.getByText(said.text)).toBeVisible();
  return Number(page.url().split("/").at(-1));
}

async function signOut(page: Page, t: Words): Promise<void> {
  await page.goto("/tickets");
  await page.getByRole("button", { name: t.myAccount }).click();
  await page.getByRole("button", { name: t.signOut }).click();
  await expect(page.getByRole("heading", { level: 1, name: t.signInTitle })).toBeVisible();
}

/** The status of a ticket where staff change it: beside the conversation, or on a phone in a sheet. */
async function openProperties(page: Page, t: Words, isMobile: boolean): Promise<Locator> {
  if (!isMobile) return page.getByRole("complementary", { name: t.properties });
  const button = page.getByRole("button", { name: t.showProperties });
  await ready(button);
  await button.click();
  return page.getByRole("dialog", { name: t.properties });
}

for (const language of ["fr", "en"] satisfies Language[]) {
  test.describe(`the reference scenario in ${language}`, () => {
    test.use({ language });

    test("a request is filed, kept from others, taken up and seen to be", async ({ page, pageAs, isMobile }) => {
      const t = words[language];
      const word = unique("mot");
      const said: Said = {
        name: "Noé Petit",
        email: `${unique("noe")}@example.test`,
        title: `L’imprimante du B112 bourre ${word}`,
        text: "Le voyant « papier » clignote depuis ce matin.",
      };

      await test.step("1. register", () => register(page, t, said));
      await test.step("2. sign in", async () => {
        await signIn(page, t, said.email, password);
        await expect(page.getByRole("heading", { level: 1, name: t.myRequests })).toBeVisible();
      });
      const number = await test.step("3. file a ticket", () => fileRequest(page, t, said));
      await test.step("4. sign out", async () => {
        await signOut(page, t);
        await page.goto(`/tickets/${number}`);
        await expect(page).toHaveURL(new RegExp(`/login\\?next=%2Ftickets%2F${number}$`));
      });

      await test.step("5. another learner does not reach it", async () => {
        const other = await pageAs("learner2");
        await other.goto("/tickets");
        await expect(other.getByRole("heading", { level: 1, name: t.myRequests })).toBeVisible();
        await expect(other.getByText(word)).toHaveCount(0);
        for (const address of addressesOf(number, word)) await expectMissing(other, address, { number, word });
        expect((await other.goto(`/tickets/${number}`))?.status()).toBe(404);
        await expect(other.getByRole("heading", { level: 1, name: t.missing })).toBeVisible();
      });

      await test.step("6. an administrator reaches it and changes its status", async () => {
        const staff = await pageAs(null);
        await staff.goto(`/tickets/${number}`);
        await signIn(staff, t, demo.admin, PASSWORD);
        await staff.waitForURL(`/tickets/${number}`);
        await expect(staff.getByRole("heading", { level: 1, name: said.title })).toBeVisible();
        await expect(staff.getByText(said.text)).toBeVisible();
        const properties = await openProperties(staff, t, isMobile);
        const statusNow = (word: string | RegExp) =>
          properties.getByRole("button", { name: new RegExp(` ${typeof word === "string" ? word : word.source}$`) });
        await ready(statusNow(t.statusNew));
        await statusNow(t.statusNew).click();
        await staff.getByRole("menuitemradio", { name: t.statusInProgress }).click();
        await expect(statusNow(t.statusInProgress)).toBeVisible();
      });

      await test.step("… and the learner sees the change", async () => {
        await signIn(page, t, said.email, password);
        await page.waitForURL(`/tickets/${number}`);
        await expect(page.getByRole("region", { name: t.standing })).toContainText(t.statusInProgress);
        await page.goto("/tickets");
        const card = page.getByRole("article").filter({ hasText: word });
        await expect(card).toContainText(t.statusInProgress);
        await expect(card).toContainText(`#${number}`);
      });
    });
  });
}
