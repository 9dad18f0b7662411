import { test as base, expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { fileTicket, newPerson, demoPerson, type Person } from "./support/people";
import { opensReady } from "./support/react-ready";
import { SignedInBrowsers, speak, type Language, type Who } from "./support/sign-in";
import { Troubles } from "./support/troubles";

type Options = {
  /** The language of the interface: `test.use({ language: "en" })`. */
  language: Language;
};
type Steps = {
  /** Where the product runs. */
  address: string;
  /** Fails the test when a page says an error in the console or an answer is a 5xx; `troubles.expect(/…/)` lets one pass. */
  troubles: Troubles;
  /** Makes the test's own browser somebody's, without the form; a demo account by its role, or `{ email }`. */
  signIn: (who: Who) => Promise<void>;
  /** A page in another browser, signed in or not. */
  pageAs: (who: Who | null) => Promise<Page>;
  /** A new account of its own; a learner unless said. */
  newPerson: typeof newPerson;
  /** Opens a ticket with the product's own command; for the demo learner unless said. */
  fileTicket: (title: string, facts?: Partial<Parameters<typeof fileTicket>[1]> & { by?: Person }) => Promise<number>;
};

export const test = base.extend<Options & Steps, { browsers: SignedInBrowsers }>({
  browsers: [async ({}, use) => use(new SignedInBrowsers()), { scope: "worker" }],
  language: ["fr", { option: true }],
  locale: async ({ language }, use) => use(language === "en" ? "en-GB" : "fr-FR"),
  troubles: [
    async ({ context }, use) => {
      const troubles = new Troubles();
      troubles.watch(context);
      opensReady(context);
      await use(troubles);
      expect(troubles.unexpected, "troubles").toEqual([]);
    },
    { auto: true },
  ],
  address: async ({ baseURL }, use) => {
    if (baseURL === undefined) throw new Error("no address to test");
    await use(baseURL);
  },
  signIn: async ({ browsers, context, language, address }, use) =>
    use((who) => browsers.enter(context, who, language, address)),
  pageAs: async ({ browser, browsers, language, address, troubles }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (who) => {
      const context = await browser.newContext();
      opened.push(context);
      troubles.watch(context);
      opensReady(context);
      if (who === null) await speak(context, language, address);
      else await browsers.enter(context, who, language, address);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  newPerson: async ({}, use) => use(newPerson),
  fileTicket: async ({}, use) =>
    use(async (title, { by, ...facts } = {}) => fileTicket(by ?? (await demoPerson("learner")), { ...facts, title })),
});

/** Waits until React has taken over an element, so that it answers to hands. */
export async function ready(part: Locator): Promise<void> {
  await part.first().waitFor({ state: "attached" });
  await expect
    .poll(() => part.first().evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
}

export { expect, type Language, type Page, type Person };
export { expectAccessible, expectAccessibleInThemes } from "./support/accessible";
export { categoryId, demo, demoPerson, PASSWORD } from "./support/people";
export { postSignIn } from "./support/sign-in";
