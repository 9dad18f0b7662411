import { expect, expectAccessible, test, type Language } from "../fixtures";
import { tours } from "./screens";

const looks: readonly [Language, "light" | "dark"][] = [
  ["fr", "light"],
  ["en", "dark"],
];

test.describe("every page, both languages, both themes", () => {
  for (const { who, signedIn, screens } of tours) {
    test(`as ${who}: no violation`, async ({ page, signIn, address }) => {
      // As many looks as there are pages, languages and themes.
      test.setTimeout(300_000);
      const person = await signedIn();
      if (person !== null) await signIn(person);
      const all = await screens();
      for (const [language, theme] of looks) {
        await page.context().addCookies([{ name: "locale", value: language, url: address }]);
        for (const screen of all) {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
          await page.goto(screen.address);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          await expect(page.getByRole("main")).toBeVisible();
          await screen.open?.(page);
          await expectAccessible(page, { what: `${screen.name}, ${language}, ${theme}` });
          // A theme changes nothing but colours, and a language none of them.
          if (theme === "dark") continue;
          await page.emulateMedia({ colorScheme: "dark" });
          await expectAccessible(page, { what: `${screen.name}, dark`, rules: ["color-contrast"] });
        }
      }
    });
  }
});
