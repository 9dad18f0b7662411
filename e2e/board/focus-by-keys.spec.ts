import { expect } from "../fixtures";
import { card, stored, test } from "./board-steps";

test.describe("focus on the board @desktop", () => {
  test("comes by J or an arrow while it is nowhere, and the keys go on from a card's own buttons", async ({
    page,
    aCard,
    openBoard,
  }) => {
    const first = await aCard("Premier", { priority: "urgent" });
    const second = await aCard("Second");
    await openBoard();
    await page.keyboard.press("ArrowDown");
    await expect(card(page, first).getByRole("link")).toBeFocused();
    const menu = page.getByRole("button", { name: `Actions de #${String(first)}` });
    await page.keyboard.press("Shift+Tab");
    await expect(menu).toBeFocused();
    await page.keyboard.press("j");
    await expect(card(page, second).getByRole("link")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("p");
    await page.getByRole("menuitemradio", { name: "Basse" }).press("Enter");
    await expect.poll(async () => (await stored(second)).version).toBe(2);
    await page.keyboard.press("k");
    await expect(card(page, first).getByRole("link")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Space");
    await expect(page.getByRole("menuitem", { name: /Ouvrir à côté/ })).toBeVisible();
  });

  test("a key that moves the focus on before the next frame keeps it @desktop", async ({ page, aCard, openBoard }) => {
    const first = await aCard("Premier");
    const second = await aCard("Second");
    await openBoard();
    await card(page, second).getByRole("link").focus();
    await page.evaluate(
      async (label) => {
        const press = (key: string) =>
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        press("k");
        press("Tab");
        document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus();
        for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      },
      `Actions de #${String(first)}`,
    );
    await expect(page.getByRole("button", { name: `Actions de #${String(first)}` })).toBeFocused();
  });

  test("keys that come faster than frames leave the focus where the last one put it", async ({
    page,
    aCard,
    openBoard,
  }) => {
    const first = await aCard("Premier");
    const waiting = await aCard("Deuxième", { status: "waiting", waitingFor: "requester" });
    await openBoard();
    await card(page, first).getByRole("link").focus();
    const focused = await page.evaluate(async () => {
      const seen: (string | undefined)[] = [];
      const note = ({ target }: FocusEvent) =>
        seen.push((target as Element).closest<HTMLElement>("[data-card]")?.dataset["card"]);
      document.addEventListener("focusin", note);
      for (const key of ["ArrowRight", "ArrowLeft"])
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      document.removeEventListener("focusin", note);
      return seen;
    });
    expect(focused).toEqual([String(waiting), String(first)]);
    await page.keyboard.press("t");
    await expect.poll(async () => (await stored(first)).leadId).not.toBeNull();
    expect((await stored(waiting)).leadId).toBeNull();
    await expect(card(page, first).getByRole("link")).toBeFocused();
  });
});
