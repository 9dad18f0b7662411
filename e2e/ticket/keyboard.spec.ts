import { expect, type Page } from "../fixtures";
import { conversation, note, property, reply, stored, test } from "./ticket-steps";

/** Walks a menu down to a line, and takes it. */
async function take(page: Page, name: string) {
  const line = page.getByRole("menuitemradio", { name });
  await expect(line).toBeVisible();
  for (let step = 0; step < 10; step += 1) {
    if (await line.evaluate((node) => node.hasAttribute("data-highlighted"))) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

test("a ticket from take to resolved by keys alone @desktop", async ({ page, aRequest, aColleague, openTicket }) => {
  const { number } = await aRequest();
  const me = await aColleague();
  await openTicket(me, number);
  const keys = page.keyboard;

  await keys.press("t");
  await expect.poll(async () => (await stored(number)).leadId).toBe(me.id);

  await keys.press("p");
  await take(page, "Haute");
  await expect.poll(async () => (await stored(number)).priority).toBe("high");

  await keys.press("n");
  await expect(note(page)).toBeFocused();
  await keys.type("Lampe au stock.");
  await keys.press("Control+Enter");
  await expect(conversation(page).getByText("Lampe au stock.")).toBeVisible();
  await keys.press("Escape");

  await keys.press("Shift+R");
  await expect(reply(page)).toBeFocused();
  await keys.type("C’est réglé.");
  await keys.press("Control+Shift+Enter");
  await expect.poll(async () => (await stored(number)).status).toBe("resolved");
  expect((await stored(number)).comments).toEqual([
    { kind: "note", body: "Lampe au stock." },
    { kind: "reply", body: "C’est réglé." },
  ]);
  await keys.press("Escape");

  await keys.press("r");
  await expect.poll(async () => (await stored(number)).status).toBe("in_progress");

  await keys.press("s");
  await take(page, "En attente");
  await expect(page.getByRole("dialog", { name: "Qu’attend-on" })).toBeVisible();
  await keys.press("Enter");
  await expect.poll(async () => (await stored(number)).status).toBe("waiting");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await keys.press("e");
  await keys.press("Control+A");
  await keys.type("Un autre titre");
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: "Un autre titre" })).toBeVisible();
});

test("a letter on a closed picker is a shortcut and changes nobody @desktop", async ({
  page,
  aRequest,
  aColleague,
  openTicket,
}) => {
  const { number } = await aRequest();
  const colleague = await aColleague("Nadia");
  await openTicket("technician", number);
  await page.keyboard.press("a");
  await expect(page.getByRole("option", { name: colleague.name })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(property(page, "Responsable")).toBeFocused();
  await page.keyboard.press("n");
  await expect(note(page)).toBeFocused();
  await expect(property(page, "Responsable")).toContainText("Personne");
  expect((await stored(number)).leadId).toBeNull();
});
