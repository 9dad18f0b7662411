import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from "@playwright/test";
import { requireChromium } from "../chromium";
import { StepError } from "../step-error";
import { dropped, shiftedByOthers, widened } from "./board-in-browser";
import type { Visitors } from "./targets";

/** What somebody at a slow device sees: a figure in its unit, and the bar it is to stay under. */
export type Seen = { what: string; figure: number; unit: "ms" | "kB" | ""; bar: number | null };

const SLOW_DOWN = 4;
/** Lighthouse's slow 4G: round trip in ms, bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const REPEATS = 3;
const ABOVE_EMPTY_KB = 45;

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const cookiesFrom = (header: string, url: string) =>
  header
    .split("; ")
    .filter((cookie) => cookie.includes("="))
    .map((cookie) => {
      const [name = "", ...value] = cookie.split("=");
      return { name, value: value.join("="), url };
    });

/** Looks with a browser of its own, with nothing kept from before. */
async function look<Value>(
  browser: Browser,
  { address, cookie, wide = false }: { address: string; cookie: string; wide?: boolean },
  at: (page: Page, cdp: CDPSession, context: BrowserContext) => Promise<Value>,
): Promise<Value> {
  const viewport = wide ? { width: 1440, height: 900 } : { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, locale: "fr-FR" });
  try {
    await context.addCookies(cookiesFrom(cookie, address));
    const page = await context.newPage();
    return await at(page, await context.newCDPSession(page), context);
  } finally {
    await context.close();
  }
}

async function firstLoad(page: Page, cdp: CDPSession, url: string): Promise<{ lcp: number; script: number }> {
  const scripts = new Set<string>();
  let script = 0;
  cdp.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) script += encodedDataLength;
  });
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
  await page.goto(url, { waitUntil: "load", timeout: 60_000 });
  await page.waitForTimeout(1_500);
  const lcp = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? NaN);
        }).observe({ type: "largest-contentful-paint", buffered: true });
        // An empty page paints nothing.
        setTimeout(resolve, 500, NaN);
      }),
  );
  return { lcp, script: script / 1_024 };
}

/** The longest that a letter typed or a press took until it was drawn. */
async function slowestInput(page: Page, cdp: CDPSession, address: string): Promise<number> {
  await page.goto(`${address}/tickets/new`);
  const title = page.getByRole("textbox").first();
  await title.waitFor();
  await page.waitForTimeout(1_000);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      seen.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.getByRole("radio").nth(1).check({ force: true });
  await title.click();
  await page.keyboard.type("Écran noir", { delay: 80 });
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { seen: number[] }).seen));
}

async function ownTicket(browser: Browser, { address, learner }: Visitors): Promise<string> {
  return look(browser, { address, cookie: learner }, async (page) => {
    await page.goto(`${address}/tickets`);
    const href = await page.locator('main a[href^="/tickets/"]:not([href$="/new"])').first().getAttribute("href");
    if (href === null) throw new StepError("The learner has no request to open.");
    return href;
  });
}

async function learnersPages(browser: Browser, visitors: Visitors): Promise<Seen[]> {
  const { address, learner } = visitors;
  const load = async (path: string) => {
    const loads = [];
    for (let nth = 0; nth < REPEATS; nth += 1)
      loads.push(
        await look(browser, { address, cookie: learner }, (page, cdp) => firstLoad(page, cdp, `${address}${path}`)),
      );
    return { lcp: median(loads.map(({ lcp }) => lcp)), script: median(loads.map(({ script }) => script)) };
  };
  const empty = await load("/bench-empty");
  const pages = {
    "own requests": "/tickets",
    "new request": "/tickets/new",
    "a request": await ownTicket(browser, visitors),
  };
  const seen: Seen[] = [{ what: "an empty page: scripts", figure: empty.script, unit: "kB", bar: null }];
  for (const [name, path] of Object.entries(pages)) {
    const { lcp, script } = await load(path);
    seen.push({ what: `${name}: largest paint of a first load, slow 4G`, figure: lcp, unit: "ms", bar: 2_000 });
    seen.push({
      what: `${name}: scripts above an empty page`,
      figure: script - empty.script,
      unit: "kB",
      bar: ABOVE_EMPTY_KB,
    });
  }
  return seen;
}

async function board(browser: Browser, visitors: Visitors): Promise<Seen[]> {
  const { address, technician } = visitors;
  return look(browser, { address, cookie: technician, wide: true }, async (page, cdp) => {
    await page.goto(`${address}/board`);
    const cards = await widened(page, 300);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
    const drops = [];
    for (let nth = 0; nth < 5; nth += 1) drops.push(await dropped(page));
    return [
      { what: `board of ${String(cards)} cards: drop to drawn`, figure: median(drops), unit: "ms", bar: 100 },
      {
        what: "the same: layout shift for others’ changes",
        figure: await shiftedByOthers(page, visitors),
        unit: "",
        bar: 0,
      },
    ];
  });
}

/** Measures what a browser slowed down four times shows of the pages of visitors. */
export async function inBrowser(visitors: Visitors): Promise<Seen[]> {
  const browser = await chromium.launch({
    executablePath: requireChromium(console.log),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const input = await look(browser, { address: visitors.address, cookie: visitors.learner }, (page, cdp) =>
      slowestInput(page, cdp, visitors.address),
    );
    return [
      ...(await learnersPages(browser, visitors)),
      { what: "new request: slowest answer to a press or a letter", figure: input, unit: "ms", bar: 200 },
      ...(await board(browser, visitors)),
    ];
  } finally {
    await browser.close();
  }
}
