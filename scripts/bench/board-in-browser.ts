import type { Locator, Page } from "@playwright/test";
import { StepError } from "../step-error";
import type { Visitors } from "./targets";

/** Long enough for a change to reach a slow page and be drawn. */
const PAUSE_MS = 1_000;
const column = (page: Page, status: string) => page.locator(`section[data-drop="${status}"]`);
const cards = (page: Page) => page.locator("[data-card]");

async function scrollColumns(page: Page, to: "start" | "end"): Promise<void> {
  await page.evaluate((end) => {
    for (const list of document.querySelectorAll("section[data-drop] > *"))
      if (list.scrollHeight > list.clientHeight) list.scrollTop = end ? list.scrollHeight : 0;
  }, to === "end");
  await page.waitForTimeout(400);
}

/** Scrolls the columns until so many cards are on the board; gives how many there are. */
export async function widened(page: Page, wanted: number): Promise<number> {
  await cards(page).first().waitFor();
  for (let turn = 0; turn < 30 && (await cards(page).count()) < wanted; turn += 1) await scrollColumns(page, "end");
  await scrollColumns(page, "start");
  return cards(page).count();
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new StepError("The board shows no card to move.");
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) };
}

/** Drops a new card under those in progress; gives the ms from letting go to its being drawn there. */
export async function dropped(page: Page): Promise<number> {
  const card = column(page, "new").locator("[data-card]").first();
  const number = await card.getAttribute("data-card");
  const [start, end] = [await middleOf(card), await middleOf(column(page, "in_progress"))];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 4, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  // No function in here may have a name: what runs this file gives names by a helper that the page does not have.
  await page.evaluate(
    (landed) => {
      const drawn = new Promise<number>((resolve) => {
        addEventListener(
          "pointerup",
          ({ timeStamp }) => {
            new MutationObserver((_changes, observer) => {
              if (document.querySelector(landed) === null) return;
              observer.disconnect();
              // What is done after a frame is done after it was drawn.
              requestAnimationFrame(() => {
                setTimeout(() => {
                  resolve(performance.now() - timeStamp);
                });
              });
            }).observe(document.body, { childList: true, subtree: true });
          },
          { once: true, capture: true },
        );
      });
      Object.assign(globalThis, { drawn });
    },
    `section[data-drop="in_progress"] [data-card="${number ?? ""}"]`,
  );
  await page.mouse.up();
  const ms = await page.evaluate(() => (globalThis as unknown as { drawn: Promise<number> }).drawn);
  await page.waitForTimeout(800);
  return ms;
}

type By = Pick<Visitors, "address" | "token">;

async function asAnother({ address, token }: By, path: string, body: unknown, method = "POST"): Promise<void> {
  const answer = await fetch(`${address}/api/v1/tickets/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new StepError(`A change by the API was refused: ${await answer.text()}`);
}

async function changed(by: By, number: string, change: object): Promise<void> {
  const headers = { authorization: `Bearer ${by.token}` };
  const ticket = await fetch(`${by.address}/api/v1/tickets/${number}`, { headers });
  const { version } = (await ticket.json()) as { version: number };
  await asAnother(by, number, { ...change, version }, "PATCH");
}

/** Changes tickets on the board by the API, as somebody else would; gives by how much the page's content jumped. */
export async function shiftedByOthers(page: Page, { address, token }: Visitors): Promise<number> {
  await page.mouse.move(5, 5);
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) shifts.push(entry.value);
    }).observe({ type: "layout-shift" });
  });
  const numbers = await column(page, "waiting")
    .locator("[data-card]")
    .evaluateAll((all) => all.slice(1, 4).map((one) => one.getAttribute("data-card") ?? ""));
  const [first, second, third] = numbers;
  await asAnother({ address, token }, `${first ?? ""}/comments`, { body: "Je passe à 14 h.", kind: "reply" });
  await page.waitForTimeout(PAUSE_MS);
  await changed({ address, token }, second ?? "", { priority: "urgent" });
  await page.waitForTimeout(PAUSE_MS);
  await changed({ address, token }, third ?? "", { status: "in_progress" });
  await page.waitForTimeout(PAUSE_MS);
  return page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0));
}
