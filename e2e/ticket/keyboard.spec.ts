import { expect } from "../fixtures";
import { conversation, note, reply, stored, test } from "./ticket-steps";

test("a ticket from take to resolved by keys alone @desktop", async ({ page, aRequest, aColleague, openTicket }) => {
  const { number } = await aRequest();
  const me = await aColleague();
  await openTicket(me, number);
  const keys = page.keyboard;

  await keys.press("t");
  await expect.poll(async () => (await stored(number)).leadId).toBe(me.id);

  await keys.press("p");
  await expect(page.getByRole("menuitemradio", { name: "Normale" })).toBeVisible();
  await keys.press("ArrowUp");
  await keys.press("Enter");
  await expect.poll(async () => (await stored(number)).priority).not.toBe("normal");

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
  await expect(page.getByRole("menuitemradio", { name: "En attente" })).toBeVisible();
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await expect(page.getByRole("dialog", { name: "Qu’attend-on" })).toBeVisible();
  await keys.press("Enter");
  await expect.poll(async () => (await stored(number)).status).toBe("waiting");

  await keys.press("e");
  await keys.press("Control+A");
  await keys.type("Un autre titre");
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: "Un autre titre" })).toBeVisible();
});
