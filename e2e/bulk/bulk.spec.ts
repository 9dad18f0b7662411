import { db } from "@/lib/platform/db/client";
import { aTicket, unique } from "@/lib/testing/factories";
import { cardIn, carryByMouse, column, flying, goToBoard, said } from "../board/board-steps";
import { categoryId, expect, expectAccessible, ready, test, type Page } from "../fixtures";

const bar = (page: Page) => page.getByRole("toolbar", { name: /^Agir sur/ });
const prioritiesOf = async (numbers: number[]) => {
  const rows = await db.ticket.findMany({ where: { id: { in: numbers } }, select: { priority: true } });
  return [...new Set(rows.map(({ priority }) => priority))].sort();
};

async function ticketsOf(word: string, count: number, requesterId: number): Promise<number[]> {
  const facts = { requesterId, categoryId: await categoryId() };
  const numbers = [];
  for (let nth = 1; nth <= count; nth += 1)
    numbers.push((await aTicket({ ...facts, title: `Poste ${String(nth)} ${word}` })).id);
  return numbers;
}

test("on the queue: a range, the page, all that match; the rest goes on in the background, and back @desktop", async ({
  page,
  signIn,
  newPerson,
}) => {
  const word = unique("lot");
  const numbers = await ticketsOf(word, 55, (await newPerson()).id);
  await signIn("technician");
  await page.goto(`/tickets?view=all&sort=number&q=${word}`);
  const box = (nth: number) =>
    page
      .getByRole("checkbox", { name: `Sélectionner le ticket #${String(numbers[nth] ?? 0)}` })
      .locator("visible=true");
  await ready(box(0));
  await box(1).check();
  await box(4).click({ modifiers: ["Shift"] });
  await expect(bar(page)).toContainText("4 sélectionnés");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("5 sélectionnés");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);

  await page.keyboard.press("Control+a");
  await expect(bar(page)).toContainText("50 sélectionnés");
  await page.getByRole("button", { name: "Sélectionner les 55 qui correspondent" }).click();
  await expect(bar(page)).toContainText("55 sélectionnés");
  await expectAccessible(page, "the queue with its bar");
  await page.getByRole("link", { name: "Voir la suite" }).click();
  await expect(box(54)).toBeChecked();

  await page.keyboard.press("p");
  await page.getByRole("menuitemradio", { name: "Urgente" }).click();
  await expect(said(page, "55 tickets modifiés")).toBeVisible();
  expect(await prioritiesOf(numbers)).toEqual(["urgent"]);
  await db.ticket.update({ where: { id: numbers[7] ?? 0 }, data: { priority: "low", version: { increment: 1 } } });
  await page.keyboard.press("Control+z");
  await expect(said(page, "54 tickets remis comme avant. 1 a changé entre-temps et reste tel quel")).toBeVisible();
  const left = page.getByRole("region", { name: "Tickets laissés tels quels" });
  await expect(left).toContainText(`#${String(numbers[7] ?? 0)}Quelqu’un l’a changé entre-temps.`);
  expect(await prioritiesOf(numbers)).toEqual(["low", "normal"]);
});

test("on the board: cards chosen by press and key move together, and back @desktop", async ({
  page,
  signIn,
  newPerson,
}) => {
  const word = unique("lot");
  const [first = 0, second = 0, third = 0] = await ticketsOf(word, 3, (await newPerson()).id);
  await signIn("technician");
  await goToBoard(page, `/board?q=${word}`);
  await cardIn(page, "Nouveau", second).getByRole("link").focus();
  await page.keyboard.press("t");
  await expect(cardIn(page, "En cours", second)).toBeVisible();
  await cardIn(page, "Nouveau", first).click({ modifiers: ["Control"] });
  await cardIn(page, "Nouveau", third).getByRole("link").focus();
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("2 sélectionnés");
  await carryByMouse(page, cardIn(page, "Nouveau", first), column(page, "Résolu"));
  await expect(flying(page)).toContainText("2");
  await page.mouse.up();
  await expect(said(page, "2 tickets modifiés")).toBeVisible();
  await expect(cardIn(page, "Résolu", first)).toBeVisible();
  await expect(cardIn(page, "Résolu", third)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(said(page, "2 tickets remis comme avant")).toBeVisible();
  await expect(cardIn(page, "Nouveau", first)).toBeVisible();
  await expect(cardIn(page, "Nouveau", third)).toBeVisible();
  await expect(cardIn(page, "En cours", second)).toBeVisible();
});

test("on a phone's board, a tap chooses once a first card is chosen, and opens again after @phone", async ({
  page,
  signIn,
  newPerson,
}) => {
  const word = unique("lot");
  const [first = 0, second = 0, third = 0] = await ticketsOf(word, 3, (await newPerson()).id);
  await signIn("technician");
  await goToBoard(page, `/board?q=${word}`);
  await page.getByRole("button", { name: `Actions de #${String(first)}` }).tap();
  await page.getByRole("menuitem", { name: "Sélectionner" }).tap();
  await cardIn(page, "Nouveau", second).tap();
  await cardIn(page, "Nouveau", third).tap();
  await expect(bar(page)).toContainText("3 sélectionnés");
  await cardIn(page, "Nouveau", third).tap();
  await expect(bar(page)).toContainText("2 sélectionnés");
  expect(page.url()).not.toContain("peek");
  await bar(page).getByRole("button", { name: "Priorité" }).tap();
  await page.getByRole("menuitemradio", { name: "Urgente" }).tap();
  await expect(said(page, "2 tickets modifiés")).toBeVisible();
  expect(await prioritiesOf([first, second])).toEqual(["urgent"]);
  await cardIn(page, "Nouveau", third).tap();
  await expect(page).toHaveURL(new RegExp(`peek=${String(third)}`));
});

test("on a phone, a manager chooses by finger and is offered what is theirs @phone", async ({
  page,
  signIn,
  newPerson,
}) => {
  const word = unique("lot");
  const numbers = await ticketsOf(word, 3, (await newPerson()).id);
  await signIn("manager");
  await page.goto(`/tickets?view=all&q=${word}`);
  const box = (nth: number) =>
    page
      .getByRole("checkbox", { name: `Sélectionner le ticket #${String(numbers[nth] ?? 0)}` })
      .locator("visible=true");
  await ready(box(0));
  await box(0).tap();
  await box(2).tap();
  await expect(bar(page)).toContainText("2 sélectionnés");
  await expect(bar(page).getByRole("button", { name: "Priorité" })).toBeVisible();
  await expect(bar(page).getByRole("button")).toHaveCount(3);
  await expectAccessible(page, "the queue's bar on a phone");
  await bar(page).getByRole("button", { name: "Affecter" }).tap();
  await page.getByRole("option", { name: /Karim/ }).first().tap();
  await expect(said(page, "2 tickets modifiés")).toBeVisible();
  const rows = await db.ticket.findMany({
    where: { id: { in: numbers }, leadId: { not: null } },
    select: { id: true },
  });
  expect(rows.map(({ id }) => id).sort()).toEqual([numbers[0], numbers[2]]);
});
