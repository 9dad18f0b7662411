import { unique } from "@/lib/testing/factories";
import { db } from "@/lib/platform/db/client";
import { card, goToBoard, said } from "../board/board-steps";
import { expect, ready, test } from "../fixtures";
import { elsewhere } from "../live/live-steps";

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

test("the queue's last change is undone by key when its words are gone, and says when it can't be @desktop", async ({
  page,
  signIn,
  newPerson,
  fileTicket,
}) => {
  const title = unique("Retour");
  const number = await fileTicket(title);
  const priority = async () => (await db.ticket.findUniqueOrThrow({ where: { id: number } })).priority;
  await signIn(await newPerson({ role: "technician" }));
  await page.goto(`/tickets?view=all&q=${title}`);
  const row = page.getByRole("row").filter({ hasText: title });
  await ready(row.getByRole("button"));
  const setHigh = async () => {
    await page.keyboard.press("p");
    await page.getByRole("combobox", { name: /Priorité du ticket/ }).fill("haute");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^Annuler/ })).toBeVisible();
  };
  await page.keyboard.press("j");
  await setHigh();
  await expect(page.getByRole("button", { name: /^Annuler/ })).toHaveCount(0, { timeout: 20_000 });
  await page.keyboard.press("Control+z");
  await expect(said(page, `#${String(number)} remis comme avant`)).toBeVisible();
  await expect.poll(priority).toBe("normal");
  await expect(row.getByText("Normale")).toBeVisible();

  await setHigh();
  await elsewhere.urgent(await newPerson({ role: "technician", name: "Aïcha Diallo" }), number);
  await page.keyboard.press("Control+z");
  await expect(said(page, `Aïcha Diallo a changé la priorité de #${String(number)} entre-temps.`)).toBeVisible();
  expect(await priority()).toBe("urgent");
});

test("a row is changed again before its first change is drawn, and the way back leads to the first @desktop", async ({
  page,
  signIn,
  newPerson,
  fileTicket,
}) => {
  const title = unique("Coup sur coup");
  const number = await fileTicket(title);
  const stored = async () => {
    const { priority, status } = await db.ticket.findUniqueOrThrow({ where: { id: number } });
    return `${priority} ${status}`;
  };
  await signIn(await newPerson({ role: "technician" }));
  await page.goto(`/tickets?view=all&q=${title}`);
  await ready(page.getByRole("row").filter({ hasText: title }).getByRole("button"));
  let draw = () => {};
  const mayDraw = new Promise<void>((resolve) => (draw = resolve));
  await page.route(/\/tickets\?/, async (route) => {
    if (route.request().method() === "GET") await mayDraw;
    await route.continue();
  });
  const choose = async (key: string, what: RegExp, name: string) => {
    await page.keyboard.press(key);
    await page.getByRole("combobox", { name: what }).fill(name);
    await page.getByRole("option", { name }).press("Enter");
  };
  await page.keyboard.press("j");
  await choose("p", /Priorité du ticket/, "Haute");
  await expect.poll(stored).toBe("high new");
  await choose("p", /Priorité du ticket/, "Urgente");
  await expect.poll(stored).toBe("urgent new");
  await expect(said(page, "Urgente")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect.poll(stored).toBe("high new");
  draw();
  await expect(page.getByRole("row").filter({ hasText: title }).getByText("Haute")).toBeVisible();
});
