import { expect, expectAccessible, test, type Language } from "../fixtures";
import { tours } from "./screens";

type Theme = "light" | "dark";
/** Each screen is looked at in both languages and themes, half of them per device; what a theme changes is colours alone. */
const looks: Readonly<Record<string, { language: Language; theme: Theme; other: Theme }>> = {
  desktop: { language: "fr", theme: "light", other: "dark" },
  phone: { language: "en", theme: "dark", other: "light" },
};

test.describe("every page, both themes", () => {
  for (const { who, signedIn, screens } of tours) {
    test(`as ${who}: no violation`, async ({ page, signIn, address }, { project }) => {
      // As many looks as there are pages and themes.
      test.setTimeout(300_000);
      const { language, theme, other } = looks[project.name] ?? { language: "fr", theme: "light", other: "dark" };
      const person = await signedIn();
      if (person !== null) await signIn(person);
      await page.context().addCookies([{ name: "locale", value: language, url: address }]);
      for (const screen of await screens()) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        await page.goto(screen.address);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.getByRole("main")).toBeVisible();
        await screen.open?.(page);
        await expectAccessible(page, { what: `${screen.name}, ${theme}` });
        await page.emulateMedia({ colorScheme: other });
        await expectAccessible(page, { what: `${screen.name}, ${other}`, rules: ["color-contrast"] });
      }
    });
  }
});
