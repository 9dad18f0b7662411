import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/platform/env";
import { expect, ready, type Page } from "../fixtures";

export const GOOD_PASSWORD = "quatre-girafes-en-tram";
export const ANOTHER_PASSWORD = "sept-loutres-sur-un-toit";

export const emailField = (page: Page) => page.getByRole("textbox", { name: "Adresse e-mail" });
export const passwordField = (page: Page, name: string | RegExp = "Mot de passe") =>
  page.getByRole("textbox", { name, exact: true });

/** Fills the sign-in form and sends it. */
export async function submitSignIn(page: Page, email: string, password: string): Promise<void> {
  const button = page.getByRole("button", { name: "Se connecter", exact: true });
  await ready(button);
  await emailField(page).fill(email);
  await passwordField(page).fill(password);
  await button.click();
}

/** The session that a browser's cookie opens. */
export async function sessionUser(page: Page): Promise<Record<string, unknown> | undefined> {
  return ((await (await page.request.get("/api/auth/session")).json()) as { user?: Record<string, unknown> }).user;
}

const lettersTo = (email: string): string[] => {
  const directory = join(env().APPTICKET_DATA_DIR, "mail");
  try {
    const sources = readdirSync(directory)
      .sort()
      .map((name) => readFileSync(join(directory, name), "utf8"));
    return sources.filter((source) => source.includes(`To: ${email}\r\n`));
  } catch {
    return [];
  }
};

/** The path of the link in the only letter to an address, once the worker has written it. */
export async function linkMailedTo(email: string): Promise<string> {
  await expect.poll(() => lettersTo(email).length, { message: "a letter is written" }).toBe(1);
  const [, path] = /https?:\/\/[^/\s]+(\/\S+)\r\n/.exec(lettersTo(email)[0] ?? "") ?? [];
  if (path === undefined) throw new Error("the letter has no link");
  return path;
}
