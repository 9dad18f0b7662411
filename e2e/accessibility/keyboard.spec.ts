import { unique } from "@/lib/testing/factories";
import { expect, ready, test, type Page } from "../fixtures";
import type { Who } from "../support/sign-in";
import { adminScreens, learnerScreens, publicScreens, workScreens, type Screen } from "./screens";

const STOPS = 24;

/** Where the focus is, and whether it can be seen: an outline or a ring on it, around it or beside it. */
const focusOf = () => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const drawn = (node: Element | null) =>
    [null, "::before", "::after"].some((part) => {
      if (!node) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node, part);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow.includes("0px 0px 0px");
    });
  const around = [
    focused,
    focused.nextElementSibling,
    focused.parentElement,
    focused.closest("label, [role=group], article"),
  ];
  const box = focused.getBoundingClientRect();
  const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const label = focused.getAttribute("aria-label") ?? (focused.textContent || focused.outerHTML);
  return { seen: around.some(drawn) && inView, label: label.trim().slice(0, 80) };
};

async function unseenStops(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(focusOf);
    if (focus && !focus.seen) unseen.push(focus.label);
  }
  return unseen;
}

async function expectFocusSeen(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const { name, address } of screens) {
    await page.goto(address);
    await expect(page.getByRole("main")).toBeVisible();
    await ready(page.getByRole("link").first());
    expect(await unseenStops(page), name).toEqual([]);
  }
}

test.describe("by keyboard @desktop", () => {
  const rounds: readonly [string, Who | null, () => Promise<readonly Screen[]>][] = [
    ["nobody", null, async () => (await publicScreens()).slice(0, 4)],
    ["a learner", "learner", async () => (await learnerScreens()).slice(0, 6)],
    ["a technician", "technician", async () => (await workScreens()).filter(({ open }) => !open)],
    ["an administrator", "admin", () => Promise.resolve(adminScreens)],
  ];
  for (const [who, person, screens] of rounds) {
    test(`as ${who}: the focus is seen at every stop`, async ({ pageAs }) => {
      await expectFocusSeen(await pageAs(person), await screens());
    });
  }

  test("the first stop skips to the content", async ({ page, pageAs }) => {
    const tours: [Page, string][] = [
      [page, "/login"],
      [await pageAs("learner"), "/tickets"],
      [await pageAs("technician"), "/board"],
      [await pageAs("admin"), "/admin/users"],
    ];
    for (const [visitor, address] of tours) {
      await visitor.goto(address);
      await visitor.keyboard.press("Tab");
      const skip = visitor.getByRole("link", { name: "Aller au contenu" });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await visitor.keyboard.press("Enter");
      await visitor.keyboard.press("Tab");
      const inside = await visitor.evaluate(() => document.activeElement?.closest("#content") !== null);
      expect(inside, address).toBe(true);
    }
  });

  test("a request is filed, and its outcome told, without a mouse", async ({ page, signIn, newPerson }) => {
    await signIn(await newPerson());
    await page.goto("/tickets/new");
    await ready(page.getByRole("button", { name: "Envoyer" }));
    const title = `Sans souris ${unique("m")}`;
    await page.keyboard.press("Tab");
    while (!(await page.getByRole("radio", { name: "Ordinateur" }).evaluate((node) => node === document.activeElement)))
      await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    while (
      !(await page
        .getByRole("textbox")
        .first()
        .evaluate((node) => node === document.activeElement))
    )
      await page.keyboard.press("Tab");
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/tickets\/\d+$/);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
});
