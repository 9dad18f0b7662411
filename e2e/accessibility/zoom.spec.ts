import { expect, test } from "../fixtures";
import { tours } from "./screens";

// 1280 × 1024 at 400 %.
test.use({ viewport: { width: 320, height: 256 } });

/** What stands out on the right, by its place in the page. */
const overflowing = () => {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= window.innerWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((node) => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && box.right > window.innerWidth + 1;
  });
  return [`${String(scrollWidth)} px`, ...out.slice(0, 4).map((node) => node.outerHTML.slice(0, 140))];
};

test.describe("at 400 % @desktop", () => {
  for (const { who, signedIn, screens } of tours) {
    test(`as ${who}: no page scrolls sideways`, async ({ page, signIn }) => {
      const person = await signedIn();
      if (person !== null) await signIn(person);
      for (const screen of await screens()) {
        await page.goto(screen.address);
        await expect(page.getByRole("main")).toBeVisible();
        await screen.open?.(page);
        expect(await page.evaluate(overflowing), screen.name).toEqual([]);
      }
    });
  }
});
