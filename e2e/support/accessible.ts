import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Waits until what was drawn stands still: half-faded text has no contrast yet. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

/** Fails with each rule that the page breaks, and where. */
export async function expectAccessible(page: Page, what = page.url()): Promise<void> {
  await settled(page);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // Base UI's focus guards stand beside an open popup, outside of any landmark, for the moment it is open.
  if ((await page.locator("[data-base-ui-focus-guard]").count()) > 0)
    axe.exclude("[data-base-ui-focus-guard]").disableRules("region");
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(" ")} ${node.html.slice(0, 160)}`),
  }));
  expect(found, what).toEqual([]);
}
