import { unique } from "@/lib/testing/factories";
import { card, goToBoard } from "../board/board-steps";
import { expect, ready, test } from "../fixtures";

// A capital that is pressed by itself comes without Shift: as caps lock sends it.
test("caps lock changes no key of the queue, of the board and between them @desktop", async ({
  page,
  signIn,
  fileTicket,
}) => {
  const title = unique("Majuscules");
  const number = await fileTicket(title);
  await signIn("technician");
  await page.goto(`/tickets?view=all&q=${title}`);
  const row = page.getByRole("row").filter({ hasText: title });
  await ready(row.getByRole("button"));
  await page.keyboard.press("J");
  await expect(row).toHaveAttribute("data-cursor", "");
  await page.keyboard.press("X");
  await expect(page.getByRole("toolbar", { name: /^Agir sur/ })).toContainText("1 sélectionné");
  await page.keyboard.press("Escape");
  await page.keyboard.press("T");
  await expect(page.getByText(`#${String(number)} est à vous`)).toBeVisible();
  await page.keyboard.press("G");
  await page.keyboard.press("B");
  await expect(page).toHaveURL(/\/board$/);

  await goToBoard(page, `/board?q=${title}`);
  await page.keyboard.press("J");
  await expect(card(page, number).getByRole("link")).toBeFocused();
  await page.keyboard.press("P");
  await page.getByRole("menuitemradio", { name: "Haute" }).press("Enter");
  await expect(card(page, number).getByRole("img", { name: "Priorité : Haute" })).toBeVisible();
});
