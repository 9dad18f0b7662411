import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import { DEMO_PASSWORD } from "@/prisma/seed/demo/people";
import { requireChromium } from "./chromium";
import { paths } from "./paths";
import { runProgram } from "./run-program";
import { demoTitles, screens, type DemoTickets, type Look, type Screen, type Visitor } from "./screenshots/screens";
import { smallerPng } from "./screenshots/smaller-png";
import { step } from "./step";
import { StepError } from "./step-error";
import { startTestInstallation } from "./test-installation";

const directory = join(paths.root, "docs/screenshots");
const describe = (names: readonly string[]) => `${String(names.length)} in docs/screenshots`;
const SETTLES_MS = 500;
const heights = { 390: 844, 1440: 900 } as const;

await runProgram(async () => {
  const executablePath = requireChromium(console.log);
  const installation = await startTestInstallation();
  const address = installation.env["APP_URL"] ?? "";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const names = await step("Taking the pictures", () => takeAll(browser, address), describe);
    for (const name of readdirSync(directory)) if (!names.includes(name)) rmSync(join(directory, name));
  } finally {
    await browser.close();
    await installation.stop();
  }
});

async function takeAll(browser: Browser, address: string): Promise<string[]> {
  mkdirSync(directory, { recursive: true });
  const tickets = await findTickets(browser, address);
  const names: string[] = [];
  for (const screen of screens) {
    for (const look of screen.looks) names.push(await take(browser, address, { screen, look, tickets }));
  }
  return names;
}

type Picture = { screen: Screen; look: Look; tickets: DemoTickets };

async function take(browser: Browser, address: string, { screen, look, tickets }: Picture): Promise<string> {
  const context = await openAs(browser, address, screen.visitor, look);
  const page = await context.newPage();
  await page.goto(screen.address(tickets));
  await page.getByRole("main").waitFor();
  await screen.prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  // What comes after the page: pictures are no test, a moment too long does no harm.
  await page.waitForTimeout(SETTLES_MS);
  const name = `${screen.name}-${String(look.width)}-${look.theme}-${look.language}.png`;
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  writeFileSync(join(directory, name), await smallerPng(picture));
  await context.close();
  return name;
}

/** A browser of somebody, with a look of its own. */
async function openAs(browser: Browser, address: string, visitor: Visitor, look: Look): Promise<BrowserContext> {
  const phone = look.width === 390;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: look.width, height: heights[look.width] },
    deviceScaleFactor: phone ? 2 : 1,
    isMobile: phone,
    hasTouch: phone,
    colorScheme: look.theme,
    reducedMotion: "reduce",
    locale: look.language === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
  });
  if (visitor !== null) await signIn(context, visitor);
  await context.addCookies([{ name: "locale", value: look.language, url: address }]);
  return context;
}

async function signIn({ request }: BrowserContext, visitor: string): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, email: `${visitor}@demo.test`, password: DEMO_PASSWORD, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form });
  if (!answer.ok()) throw new StepError(`The demo account ${visitor} could not sign in: ${String(answer.status())}`);
}

/** The numbers of the demo tickets that pictures show. */
async function findTickets(browser: Browser, address: string): Promise<DemoTickets> {
  const context = await openAs(browser, address, "admin", { width: 1440, theme: "light", language: "fr" });
  const numberOf = async (title: string) => {
    const answer = await context.request.get(`/api/ui/find?q=${encodeURIComponent(title)}`);
    const { items } = (await answer.json()) as { items: { number: number; title: string }[] };
    const found = items.find((one) => one.title === title);
    if (!found) throw new StepError(`The demo centre has no ticket « ${title} ».`);
    return found.number;
  };
  const entries: [string, number][] = [];
  for (const [key, title] of Object.entries(demoTitles)) entries.push([key, await numberOf(title)]);
  await context.close();
  return Object.fromEntries(entries) as DemoTickets;
}
