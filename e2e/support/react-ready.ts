import type { BrowserContext, Page } from "@playwright/test";

/** Whether React has taken over each part of the page that answers to hands, and has run what follows; runs in the browser. */
function isTakenOver(): false | Promise<true> {
  if (!document.querySelector('script[src*="/_next/static/"]')) return Promise.resolve(true);
  const parts = [
    document.documentElement,
    ...document.querySelectorAll(":is(button, input, select, textarea):enabled:not([type=hidden])"),
  ];
  const bare = parts.some((part) => !Object.keys(part).some((key) => key.startsWith("__reactProps")));
  if (bare || document.readyState !== "complete") return false;
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(true), { timeout: 2_000 });
  });
}

/**
 * Pages of this browser that are opened by address answer to hands once they are opened: on a slow machine a press would
 * otherwise come before React. Whoever says what to wait for (`waitUntil`) waits for that alone.
 */
export function opensReady(context: BrowserContext): void {
  context.on("page", (page: Page) => {
    const goto = page.goto.bind(page);
    const reload = page.reload.bind(page);
    const settle = async (waitUntil: unknown) => {
      if (waitUntil === undefined) await page.waitForFunction(isTakenOver);
    };
    page.goto = async (url, options) => {
      const answer = await goto(url, options);
      await settle(options?.waitUntil);
      return answer;
    };
    page.reload = async (options) => {
      const answer = await reload(options);
      await settle(options?.waitUntil);
      return answer;
    };
  });
}
