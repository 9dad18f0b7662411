import type { Locator } from "@playwright/test";
import { expect, ready, type Page } from "../fixtures";

/** Opens a page of the administration and waits until it answers. */
export async function openAdmin(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`/admin/${path}`);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await ready(page.getByRole("main").getByRole("button"));
}

/** The line of a person, in the table or on a phone's card. */
export function personLine(page: Page, name: string): Locator {
  return page
    .getByRole("main")
    .locator("tr, li")
    .filter({ hasText: name })
    .filter({ has: page.getByRole("button", { name: `Actions pour ${name}` }) })
    .filter({ visible: true });
}

/** Finds a person by words, as an administrator does. */
export async function findPerson(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Nom ou e-mail" }).fill(words);
  await expect(page).toHaveURL(/[?&]q=/);
}

/** A line of a person's menu. */
export async function chooseFor(page: Page, name: string, line: string): Promise<void> {
  await personLine(page, name)
    .getByRole("button", { name: `Actions pour ${name}` })
    .click();
  await page.getByRole("menuitem", { name: line }).click();
}

/** What was said in a toast. */
export const said = (page: Page, words: string | RegExp): Locator =>
  page.getByRole("region", { name: "Annonces" }).getByText(words).first();

/** Takes the last change back. */
export async function undo(page: Page): Promise<void> {
  await page
    .getByRole("region", { name: "Annonces" })
    .getByRole("button", { name: /^Annuler/ })
    .first()
    .click();
}
