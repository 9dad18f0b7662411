import { expect } from "../fixtures";
import { card, stored, test } from "./board-steps";

test.describe("focus on the board @desktop", () => {
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
