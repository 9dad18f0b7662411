import { expect, ready, test } from "../fixtures";

const unique = (word: string) => `${word} ${Math.random().toString(36).slice(2, 8)}`;

test.describe("the queue @desktop", () => {
  test.beforeEach(async ({ signIn }) => {
    await signIn("technician");
  });

  test("filters stand in the address and come back from it", async ({ page, fileTicket }) => {
    const title = unique("Sonnette");
    await fileTicket(title);
    await page.goto("/tickets");
    await ready(page.getByRole("button", { name: "Priorité" }));
    await page.getByRole("button", { name: "Priorité" }).click();
    await page.getByRole("option", { name: "Urgente" }).click();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/priority=urgent/);
    await expect(page.getByRole("row").filter({ hasText: title })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("button", { name: /Priorité.*Urgente/ }).first()).toBeVisible();
    await page.getByRole("button", { name: "Retirer le filtre Priorité" }).click();
    await expect(page).not.toHaveURL(/priority=/);
    await expect(page.getByRole("row").filter({ hasText: title })).toBeVisible();
  });

  test("an address that isn't understood is said and the rest stands", async ({ page }) => {
    const answer = await page.goto("/tickets?priority=shouting&status=resolved&sort=password");
    expect(answer?.status()).toBe(200);
    await expect(page.getByText("Une partie de cette adresse n’est pas comprise")).toBeVisible();
  });

  test("T takes the row the keys stand on, and Ctrl Z gives it back", async ({ page, fileTicket }) => {
    const title = unique("Clavier");
    const number = await fileTicket(title);
    await page.goto(`/tickets?view=unassigned&q=${encodeURIComponent(title)}`);
    const row = page.getByRole("row").filter({ hasText: title });
    await ready(row.getByRole("button"));
    await page.keyboard.press("j");
    await expect(row).toHaveAttribute("data-cursor", "");
    await expect(row.getByRole("link", { name: title })).toBeFocused();
    await page.keyboard.press("t");
    await expect(page.getByText(`#${String(number)} est à vous`)).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(row.getByRole("button", { name: `Prendre le ticket #${String(number)}` })).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/tickets/${String(number)}$`));
  });

  test("a link asks the server once somebody is about to follow it", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.headers()["next-router-prefetch"]) asked.push(new URL(request.url()).pathname);
    });
    await page.goto("/tickets");
    const board = page.getByRole("link", { name: "Tableau" }).first();
    await ready(board);
    await board.hover();
    await expect.poll(() => [...new Set(asked)]).toEqual(["/board"]);
  });

  test("sorting by a column turns round and pages go on from a cursor", async ({ page }) => {
    await page.goto("/tickets?view=all");
    await page.getByRole("link", { name: "N°" }).click();
    await expect(page).toHaveURL(/sort=-number/);
    await page.getByRole("link", { name: "N°" }).click();
    await expect(page).toHaveURL(/sort=number/);
    await expect(page.getByRole("columnheader", { name: "N°" })).toHaveAttribute("aria-sort", "ascending");
    const numbers = await page.getByRole("row").locator("td:nth-child(2)").allTextContents();
    const sorted = numbers.map((text) => Number(text.replace("#", "")));
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
  });
});

test("on a phone the view that one is in is in sight @phone", async ({ page, signIn }) => {
  await signIn("technician");
  await page.goto("/tickets?view=all");
  const current = page.getByRole("navigation", { name: "Vues" }).locator("[aria-current]");
  await expect(current).toHaveText(/^Tous/);
  // All of it, but for what rounding leaves outside.
  await expect(current).toBeInViewport({ ratio: 0.95 });
});

test("on a phone the queue is cards, each leading to its ticket @phone", async ({ page, signIn, fileTicket }) => {
  const title = unique("Souris");
  const number = await fileTicket(title);
  await signIn("technician");
  await page.goto(`/tickets?view=all&q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title }).tap();
  await expect(page).toHaveURL(new RegExp(`/tickets/${String(number)}$`));
});
