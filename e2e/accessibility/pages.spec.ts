import { expect, expectAccessibleInThemes, test, type Language } from "../fixtures";
import { tours } from "./screens";

type Theme = "light" | "dark";
/** Each screen is looked at in both languages, one per device, and in both themes. */
const looks: Readonly<Record<string, { language: Language; theme: Theme }>> = {
  desktop: { language: "fr", theme: "light" },
  phone: { language: "en", theme: "dark" },
};

test.describe("every page, both themes", () => {
  for (const { who, signedIn, screens } of tours) {
    test(`as ${who}: no violation`, async ({ page, signIn, address }, { project }) => {
      // As many looks as there are pages and themes.
      test.setTimeout(300_000);
      const { language, theme } = looks[project.name] ?? { language: "fr", theme: "light" };
      const person = await signedIn();
      if (person !== null) await signIn(person);
      await page.context().addCookies([{ name: "locale", value: language, url: address }]);
      for (const screen of await screens()) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        await page.goto(screen.address);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.getByRole("main")).toBeVisible();
        await screen.open?.(page);
        await expectAccessibleInThemes(page, { what: screen.name, except: screen.more }, theme);
      }
    });
  }
});
