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

type Asked = {
  /** What is looked at, for the report. */
  what?: string;
  /** Only these rules; all of them unless said. */
  rules?: string[];
  /** A selector of what is not looked at. */
  except?: string | undefined;
};

/** Fails with each rule that the page breaks, and where. */
export async function expectAccessible(page: Page, asked: string | Asked = {}): Promise<void> {
  const { what = page.url(), rules, except }: Asked = typeof asked === "string" ? { what: asked } : asked;
  await settled(page);
  // What passes is not described: that takes longer than looking.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (rules) axe.withRules(rules);
  // Base UI's focus guards stand beside an open popup, outside of any landmark, for the moment it is open.
  else if ((await page.locator("[data-base-ui-focus-guard]").count()) > 0) axe.disableRules("region");
  if (except) axe.exclude(except);
  const { violations } = await axe.exclude("[data-base-ui-focus-guard]").analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(" ")} ${node.html.slice(0, 160)}`),
  }));
  expect(found, what).toEqual([]);
}

const THEMES = ["light", "dark"] as const;

type AskedInThemes = { what: string; except?: string | undefined };

/** The same in both themes: what the second one changes is colours alone. */
export async function expectAccessibleInThemes(
  page: Page,
  asked: string | AskedInThemes,
  first: (typeof THEMES)[number] = "light",
): Promise<void> {
  const { what, except }: AskedInThemes = typeof asked === "string" ? { what: asked } : asked;
  // Colours that fade from one theme into the other have no contrast of their own.
  const still = { reducedMotion: "reduce" } as const;
  await page.emulateMedia({ ...still, colorScheme: first });
  await expectAccessible(page, { what: `${what}, ${first}`, except });
  for (const theme of THEMES.filter((other) => other !== first)) {
    await page.emulateMedia({ ...still, colorScheme: theme });
    await expectAccessible(page, { what: `${what}, ${theme}`, rules: ["color-contrast"], except });
  }
}
