import type { Page } from "@playwright/test";
import { expect, ready } from "../fixtures";
import { openRequest, repliesOn, team, test } from "./learner-steps";

const draftSaved = (page: Page) =>
  page.waitForResponse((answer) => answer.url().endsWith("/drafts") && answer.request().method() === "POST");

/** What this device knows of its drafts. */
const marks = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([name]) => name.startsWith("draft-mark:"))
      .map(([, mark]) => JSON.parse(String(mark)) as unknown),
  );

/** Opens a page whose scripts come only once the returned function is called. */
async function withoutScripts(page: Page, open: () => Promise<unknown>): Promise<() => void> {
  let come: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await wanted;
    await route.continue();
  });
  await open();
  return come;
}

test("what is typed as soon as a page opens stays, also where one wrote before", async ({ page, newRequest }) => {
  const number = await newRequest();
  const { field, send } = await openRequest(page, number);
  const kept = draftSaved(page);
  await field.fill("Une première chose.");
  await kept;
  await send.click();
  await expect(field).toHaveValue("");
  await expect.poll(() => marks(page)).toEqual([expect.objectContaining({ dirty: false })]);
  const takeOver = await withoutScripts(page, () => page.reload({ waitUntil: "commit" }));
  const saved = draftSaved(page);
  await field.fill("Bonjour, encore une chose.");
  takeOver();
  await saved;
  await expect(field).toHaveValue("Bonjour, encore une chose.");
});

test("what a technician types as soon as a ticket opens stays @desktop", async ({ newRequest, karim, pageAs }) => {
  const number = await newRequest();
  const desk = await pageAs(karim);
  const takeOver = await withoutScripts(desk, () => desk.goto(`/tickets/${String(number)}`, { waitUntil: "commit" }));
  const reply = desk.getByRole("textbox", { name: "Réponse" });
  await reply.fill("Je regarde.");
  takeOver();
  await ready(reply);
  await reply.press("Control+Enter");
  await expect.poll(() => repliesOn(number)).toEqual(["Je regarde."]);
});

test("who reads further up stays there when a message comes", async ({ page, newRequest, karim }) => {
  const number = await newRequest();
  await team.take(karim, number);
  const long = Array.from({ length: 12 }, (_, line) => `Étape ${String(line + 1)}.`).join("\n");
  for (let nth = 0; nth < 4; nth += 1) await team.reply(karim, number, long);
  const { conversation } = await openRequest(page, number);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await page.evaluate(() => {
    scrollTo({ top: 0 });
  });
  await team.reply(karim, number, "Dernière nouvelle.");
  await expect(conversation).toContainText("Dernière nouvelle.");
  // Drawn, and the effects that follow have run.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("who answers sees that the requester has the answer before them @desktop", async ({
  page,
  newRequest,
  karim,
  pageAs,
}) => {
  const number = await newRequest();
  await team.take(karim, number);
  const { conversation } = await openRequest(page, number);
  const desk = await pageAs(karim);
  await desk.goto(`/tickets/${String(number)}`);
  const reply = desk.getByRole("textbox", { name: "Réponse" });
  await ready(reply);
  await reply.fill("Je passe à 14 h.");
  await reply.press("Control+Enter");
  await expect(conversation).toContainText("Je passe à 14 h.");
  await expect(desk.getByText(/^Vu par /)).toBeVisible();
});
