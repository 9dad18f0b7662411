import { expect, test } from "../fixtures";

test("who wants no motion sees a theme change at once @desktop", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.goto("/login");
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "dark" });
  const fading = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation instanceof CSSTransition).length,
  );
  expect(fading).toBe(0);
});
